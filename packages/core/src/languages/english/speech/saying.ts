/** Verbs of saying. */

/** Verbs behind which somebody's words stand, and up to a few words between: "she told the court, ". A colon does as well. */
const saying =
  /(?::|(?<![\p{L}])(?:sa(?:y|id|ys|ying)|t(?:ell|ells|old|elling)|asks?|asked|adds?|added|writes?|wrote|written|repl(?:y|ies|ied)|answer(?:s|ed)?|explain(?:s|ed)?|stat(?:e|es|ed)|not(?:es|ed)|report(?:s|ed)|remark(?:s|ed)?|observ(?:es|ed)|recall(?:s|ed)?|warn(?:s|ed)?|insist(?:s|ed)?|argu(?:es|ed)|conclud(?:es|ed)|continu(?:es|ed)|declar(?:es|ed)|announc(?:es|ed)|admit(?:s|ted)?|respond(?:s|ed)?|shout(?:s|ed)?|whisper(?:s|ed)?|sighed|cried)(?:\s+[^\s.!?;:"]+){0,4}[.,]?)\s*$/iu

export const leadsQuotation = (text: string): boolean => saying.test(text)
