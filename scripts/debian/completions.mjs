/** What a shell proposes behind `stigmalint`, made of what `--help` prints. */
import { namesIn } from './help-text.mjs'

export function bashCompletion(help) {
  const { commands, options, formats } = namesIn(help)
  return `# completion of stigmalint in bash, written from stigmalint --help
_stigmalint() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=''
  case "$before" in
    --format) words='${formats.join(' ')}' ;;
    *) case "$word" in
         -*) words='${options.join(' ')}' ;;
         *) [ "$COMP_CWORD" -eq 1 ] && words='${firstWords(commands).join(' ')}' ;;
       esac ;;
  esac
  # none of the words has a space in it
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _stigmalint stigmalint
`
}

export function zshCompletion(help) {
  const { commands, options, formats } = namesIn(help)
  return `#compdef stigmalint
# completion of stigmalint in zsh, written from stigmalint --help
if [[ $words[CURRENT-1] == --format ]]; then
  compadd -- ${formats.join(' ')}
elif [[ $words[CURRENT] == -* ]]; then
  compadd -- ${options.join(' ')}
else
  (( CURRENT == 2 )) && compadd -- ${firstWords(commands).join(' ')}
  _files
fi
`
}

const firstWords = (commands) => [...new Set(commands.map((name) => name.split(' ')[0]))]
