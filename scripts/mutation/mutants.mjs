/** What one mutation can be: each a small change of one place in a module, made on its syntax tree. */
import ts from 'typescript'

/**
 * @typedef {object} Mutant
 * @property {number} line where it is, from 1
 * @property {string} kind
 * @property {string} before the code that is changed
 * @property {string} after what stands there instead
 * @property {string} source the whole module with the change
 */

/** All mutants of a module, in the order of its text. */
export function mutantsOf(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true)
  const mutants = []
  const add = (kind, node, after) => {
    const [start, end] = [node.getStart(file), node.getEnd()]
    const line = file.getLineAndCharacterOfPosition(start).line + 1
    const before = source.slice(start, end)
    if (before !== after)
      mutants.push({ line, kind, before, after, source: source.slice(0, start) + after + source.slice(end) })
  }
  const visit = (node) => {
    // Types and imports are gone when the code runs.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    for (const change of changes) change(node, add)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return mutants.sort((a, b) => a.line - b.line)
}

const changes = [
  deletedStatement,
  negatedCondition,
  operands,
  comparison,
  numberBound,
  regularExpression,
  listElement,
  earlyReturn
]

function deletedStatement(node, add) {
  const isDeletable =
    ts.isExpressionStatement(node) || (ts.isIfStatement(node) && !node.elseStatement) || ts.isContinueStatement(node)
  if (isDeletable) add('statement deleted', node, ';')
}

function negatedCondition(node, add) {
  const condition = ts.isIfStatement(node) ? node.expression : ts.isConditionalExpression(node) ? node.condition : null
  if (condition) add('condition negated', condition, `!(${condition.getText()})`)
}

const swapped = new Map([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&']
])

function operands(node, add) {
  if (!ts.isBinaryExpression(node)) return
  const other = swapped.get(node.operatorToken.kind)
  if (other === undefined) return
  add('and, or swapped', node, `(${node.left.getText()}) ${other} (${node.right.getText()})`)
  add('operand dropped', node, `(${node.left.getText()})`)
  add('operand dropped', node, `(${node.right.getText()})`)
}

const neighbours = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '===']
])

function comparison(node, add) {
  const other = ts.isBinaryExpression(node) ? neighbours.get(node.operatorToken.kind) : undefined
  if (other !== undefined) add('comparison changed', node, `${node.left.getText()} ${other} ${node.right.getText()}`)
}

/** 0 to 2 are steps more often than bounds. */
function numberBound(node, add) {
  if (!ts.isNumericLiteral(node) || Number(node.text) < 3) return
  add('bound changed', node, String(Math.floor(Number(node.text) / 2)))
  add('bound changed', node, String(Number(node.text) * 2))
}

function regularExpression(node, add) {
  if (!ts.isRegularExpressionLiteral(node)) return
  const flags = node.text.slice(node.text.lastIndexOf('/') + 1)
  add('never matches', node, `/(?!)/${flags}`)
  if (!flags.includes('g')) add('always matches', node, `/(?:)/${flags}`)
}

/** One element of each list: words in an array, or in a text that is split. Which one follows from where the list stands. */
function listElement(node, add) {
  if (ts.isArrayLiteralExpression(node)) {
    const { elements } = node
    if (elements.length < 2) return
    const gone = node.pos % elements.length
    add(
      'element dropped',
      node,
      `[${elements
        .filter((_, index) => index !== gone)
        .map((element) => element.getText())
        .join(', ')}]`
    )
  } else if (ts.isStringLiteral(node) && node.text.split(' ').length > 3) {
    const words = node.text.split(' ')
    const [gone] = words.splice(node.pos % words.length, 1)
    add(`element dropped: ${gone}`, node, `'${words.join(' ').replaceAll("'", "\\'")}'`)
  }
}

/** What a function of a declared type can answer without a look at what it was given. */
function earlyReturn(node, add) {
  if (!ts.isFunctionLike(node) || !node.type || !node.body) return
  for (const answer of answersOf(node.type))
    add('returned early', node.body, ts.isBlock(node.body) ? `{ return ${answer} }` : answer)
}

function answersOf(type) {
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return ['true', 'false']
  if (ts.isUnionTypeNode(type) && type.types.some((own) => own.getText() === 'null')) return ['null']
  if (ts.isArrayTypeNode(type)) return ['[]']
  return type.kind === ts.SyntaxKind.VoidKeyword ? ['undefined'] : []
}
