" Does the steps of a session in Vim with ALE and writes down what the writer would see.
let s:session = json_decode(join(readfile($STIGMALINT_SESSION), "\n"))
let s:folder = getcwd()
let s:answers = []
let s:posts = 0
let s:titles = []
let s:changed = 0
autocmd User ALELintPost let s:posts += 1

" ALE asks for a number; the answer is the first title with the wanted words.
runtime autoload/ale/util.vim
function! ale#util#Input(message, value, ...) abort
  let s:titles = filter(split(a:message, "\n"), 'v:val =~# ''^\d\+) ''')
  for l:title in s:titles
    if stridx(l:title, s:choose) >= 0
      return matchstr(l:title, '^\d\+')
    endif
  endfor
  return ''
endfunction

function! s:Text() abort
  return join(getline(1, '$'), "\n") . "\n"
endfunction

" Until the server has spoken and says no more: ALE does not tell which text an answer is about.
function! s:Settle() abort
  let l:before = s:posts
  ALELint
  let l:quiet = 0
  for l:turn in range(1000)
    sleep 20m
    let l:quiet = s:posts == l:before ? l:quiet + 1 : 0
    if s:posts > 0 && l:quiet > 25 && l:turn > 45
      return v:true
    endif
    let l:before = s:posts
  endfor
  return v:false
endfunction

function! s:Look() abort
  let l:settled = s:Settle()
  let l:found = map(copy(ale#engine#GetLoclist(bufnr(''))),
  \ '{''line'': v:val.lnum, ''rule'': get(v:val, ''code'', '''')}')
  return {'text': s:Text(), 'findings': l:found, 'settled': l:settled}
endfunction

function! s:Edit(step) abort
  let l:text = s:Text()
  let l:start = line2byte(a:step.startLine + 1) - 1 + a:step.startByte
  let l:end = line2byte(a:step.endLine + 1) - 1 + a:step.endByte
  let l:lines = split(strpart(l:text, 0, l:start) . a:step.text . strpart(l:text, l:end), "\n", 1)
  call remove(l:lines, -1)
  silent %delete _
  call setline(1, l:lines)
endfunction

function! s:Do(step) abort
  if a:step.do ==# 'look'
    return s:Look()
  elseif a:step.do ==# 'edit'
    call s:Edit(a:step)
  elseif a:step.do ==# 'action'
    let l:before = s:Look().text
    let s:choose = a:step.choose
    let s:titles = []
    call cursor(1, 1)
    call search('\V' . a:step.at, 'cW')
    let &undolevels = &undolevels
    ALECodeAction
    for l:turn in range(250)
      sleep 20m
      if s:Text() !=# l:before | break | endif
    endfor
    let s:changed = s:Text() !=# l:before
    return {'before': l:before, 'titles': s:titles, 'changed': s:changed ? v:true : v:false, 'after': s:Look()}
  elseif a:step.do ==# 'undo'
    if !s:changed | return {} | endif
    silent undo
    return s:Look()
  elseif a:step.do ==# 'save'
    silent write
    return {'saved': v:true}
  elseif a:step.do ==# 'open'
    execute 'silent edit! ' . fnameescape(s:folder . '/' . a:step.path)
    let l:look = s:Look()
    return extend(l:look, {'attached': &filetype ==# 'markdown' || &filetype ==# 'text' ? v:true : v:false})
  endif
  return {}
endfunction

try
  for s:step in s:session.steps
    let s:answer = s:Do(s:step)
    if !empty(s:answer)
      call add(s:answers, extend({'name': get(s:step, 'name', ''), 'do': s:step.do}, s:answer))
    endif
  endfor
catch
  call add(s:answers, {'do': 'failure', 'name': v:throwpoint . ': ' . v:exception})
endtry
call writefile([json_encode(s:answers)], $STIGMALINT_ANSWERS)
qall!
