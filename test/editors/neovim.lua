-- Does the steps of a session in Neovim and writes down what the writer would see.
local session = vim.fn.json_decode(table.concat(vim.fn.readfile(vim.env.STIGMALINT_SESSION), '\n'))
local answers = {}
local published = {}
local titles, choose, changed

local shown = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(problem, result, ...)
  shown(problem, result, ...)
  published[result.uri] = result.version or true
end

vim.ui.select = function(items, options, chosen)
  titles = vim.tbl_map(options.format_item, items)
  for index, title in ipairs(titles) do
    if title:find(choose, 1, true) then
      return chosen(items[index], index)
    end
  end
  chosen(nil)
end

local function buffer()
  return vim.api.nvim_get_current_buf()
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer(), 0, -1, true), '\n') .. '\n'
end

local function client()
  return vim.lsp.buf_get_clients(buffer())[1] or select(2, next(vim.lsp.buf_get_clients(buffer())))
end

-- Until the server has spoken about the text as it is now.
local function settle()
  local uri = vim.uri_from_bufnr(buffer())
  return vim.wait(30000, function()
    return published[uri] ~= nil and published[uri] == vim.lsp.util.buf_versions[buffer()]
  end, 10)
end

local severities = { 'error', 'warning', 'information', 'hint' }

local function findings()
  local function byte(line, column)
    return vim.api.nvim_buf_get_offset(buffer(), line) + column
  end
  return vim.tbl_map(function(found)
    return {
      start = byte(found.lnum, found.col),
      ['end'] = byte(found.end_lnum, found.end_col),
      rule = found.code or found.user_data.lsp.code,
      severity = severities[found.severity],
    }
  end, vim.diagnostic.get(buffer()))
end

local function look()
  local settled = settle()
  return { text = text(), findings = findings(), settled = settled }
end

-- To the first letter of a wording.
local function go(wording)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search('\\V' .. wording, 'cW') > 0, wording .. ' is not in the text')
end

local doing = {}

function doing.look()
  return look()
end

function doing.edit(step)
  vim.api.nvim_buf_set_text(
    buffer(),
    step.startLine,
    step.startByte,
    step.endLine,
    step.endByte,
    vim.split(step.text, '\n', { plain = true })
  )
end

function doing.hover(step)
  go(step.at)
  local params = vim.lsp.util.make_position_params(0, client().offset_encoding)
  local answered = vim.lsp.buf_request_sync(buffer(), 'textDocument/hover', params, 10000) or {}
  local result = answered[client().id] and answered[client().id].result
  return { hover = result and table.concat(vim.lsp.util.convert_input_to_markdown_lines(result.contents), '\n') or '' }
end

function doing.action(step)
  local before = look()
  vim.o.undolevels = vim.o.undolevels -- what follows is undone by itself
  if step.at then
    go(step.at)
  end
  titles, choose = nil, step.choose
  local tick = vim.api.nvim_buf_get_changedtick(buffer())
  if step.kind == 'fix all' then
    vim.cmd('StigmalintFixAll')
  else
    vim.lsp.buf.code_action()
  end
  vim.wait(10000, function()
    return titles ~= nil
  end, 10)
  changed = vim.wait(5000, function()
    return vim.api.nvim_buf_get_changedtick(buffer()) ~= tick
  end, 10)
  return { before = before.text, titles = titles or {}, changed = changed, after = look() }
end

function doing.undo()
  if not changed then
    return
  end
  vim.cmd('silent undo')
  return look()
end

function doing.settings(step)
  published = {}
  client().config.settings = { stigmalint = step.value }
  client().notify('workspace/didChangeConfiguration', { settings = { stigmalint = step.value } })
  vim.wait(10000, function()
    return published[vim.uri_from_bufnr(buffer())] ~= nil
  end, 10)
  return look()
end

-- The configuration is changed on the disk, and the draft saved once more.
function doing.configure(step)
  published = {}
  vim.fn.writefile(vim.split(step.text, '\n', { plain = true }), step.path)
  vim.cmd('silent write')
  vim.wait(10000, function()
    return published[vim.uri_from_bufnr(buffer())] ~= nil
  end, 10)
  vim.wait(500)
  return look()
end

function doing.save()
  vim.cmd('silent write')
  return {}
end

function doing.open(step)
  vim.cmd('silent edit! ' .. vim.fn.fnameescape(step.path))
  vim.wait(2000, function()
    return client() ~= nil
  end, 10)
  if not client() then
    return { text = text(), findings = {}, settled = true, attached = false }
  end
  return vim.tbl_extend('force', look(), { attached = true })
end

local ok, problem = pcall(function()
  vim.wait(20000, function()
    return client() ~= nil
  end, 10)
  for _, step in ipairs(session.steps) do
    local answer = doing[step['do']](step)
    if answer then
      table.insert(answers, vim.tbl_extend('force', { name = step.name, ['do'] = step['do'] }, answer))
    end
  end
end)
if not ok then
  table.insert(answers, { ['do'] = 'failure', name = tostring(problem) })
end
vim.fn.writefile({ vim.fn.json_encode(answers) }, vim.env.STIGMALINT_ANSWERS)
vim.cmd('qall!')
