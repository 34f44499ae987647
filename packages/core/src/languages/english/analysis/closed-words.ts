/** Words of closed classes: all that each can be, with its share there. What a word of these may be besides stands in the table. */
import { isTag, type Tag } from './tags.js'

export interface ClosedReading {
  tag: Tag
  /** of its uses, about this part */
  share: number
}

interface Closed {
  readings: readonly ClosedReading[]
  /** it may also be what the table says: this part of its uses */
  open: number
}

/** word tag share tag share …; `+` and a share: what the table says is possible, too */
const rows = `
a D 1|an D 1|the D 1|every D 1|each D .8 PN .2|no D .85 X .1 R .05|this D .75 PN .25|that D .2 WP .28 S .37 PN .14 R .01
these D .85 PN .15|those D .6 PN .4|my D 1|your D 1|his D .95 PN .05|her D .75 PO .25|its D 1|our D 1|their D 1|whose WP 1
some D .85 PN .15|any D .9 PN .1|either D .4 CX .4 PN .2|neither D .4 CX .4 PN .2|another D .9 PN .1|which WP .95 D .05|what WP .9 D .1|whatever WP .8 D .2|whichever WP .6 D .4
all PD .45 D .3 PN .2 R .05|both PD .25 D .25 CX .3 PN .2|half PD .4 N .5 R .1|such PD .3 J .7|quite R .9 PD .1
many Q 1|much Q .7 R .3|few Q 1|several Q 1|more Q .45 R .55|most Q .6 R .4|less R .5 Q .5|fewer Q 1|least R .7 Q .3|enough Q .5 R .5|other J .95 N .05|others NS 1|own J .9 +.1|same J 1|various J 1|certain J 1|numerous J 1|former J 1|latter J .7 N .3
i PS 1|he PS 1|she PS 1|we PS 1|they PS 1|you PN 1|it PN 1|me PO 1|him PO 1|us PO 1|them PO 1|myself PO 1|himself PO 1|herself PO 1|itself PO 1|themselves PO 1|yourself PO 1|yourselves PO 1|ourselves PO 1|oneself PO 1|mine PN .8 N .2|yours PN 1|hers PN 1|ours PN 1|theirs PN 1
someone PN 1|somebody PN 1|something PN 1|anyone PN 1|anybody PN 1|anything PN 1|everyone PN 1|everybody PN 1|everything PN 1|nobody PN 1|nothing PN 1|none PN 1|one CD .6 PN .3 N .1|ones NS 1
who WP 1|whom WP 1|whoever WP 1|whomever WP 1|there EX .65 R .35|here R 1
am BZ 1|is BZ 1|are BZ 1|was BZ 1|were BZ 1|be BB 1|been BN 1|being BG .9 N .1|'m BZ 1|'re BZ 1
have HZ .7 HB .3|has HZ 1|had HZ .95 VN .05|having HB 1|do DZ .8 VB .2|does DZ 1|did DZ 1|doing VG 1|done VN 1
will MD .97 N .03|would MD 1|shall MD 1|should MD 1|can MD .98 N .02|could MD 1|may MD .99 N .01|might MD .98 N .02|must MD 1|cannot MD 1|ought MD 1|ca MD 1|wo MD 1
don't DZ 1|doesn't DZ 1|didn't DZ 1|won't MD 1|can't MD 1|couldn't MD 1|wouldn't MD 1|shouldn't MD 1|mustn't MD 1|needn't MD 1|isn't BZ 1|aren't BZ 1|wasn't BZ 1|weren't BZ 1|ain't BZ 1|haven't HZ 1|hasn't HZ 1|hadn't HZ 1
of I 1|in I .97 RP .03|on I .93 RP .07|at I 1|by I .99 R .01|for I .96 S .04|with I 1|from I 1|to TO .65 I .35|into I 1|onto I 1|upon I 1|about I .85 R .15|against I 1|among I 1|amongst I 1|amid I 1|between I 1|during I 1|without I .97 R .03|within I 1|through I .9 RP .1|throughout I 1|across I .97 R .03|along I .75 RP .25|around I .6 R .2 RP .2|behind I .8 R .2|below I .5 R .5|beneath I 1|beside I 1|besides I .5 R .5|beyond I 1|despite I 1|inside I .8 R .2|near I .8 R .1 J .1|off RP .5 I .5|outside I .7 R .2 +.1|per I 1|than I .6 S .4|toward I 1|towards I 1|under I .95 R .05|underneath I 1|unlike I 1|via I 1|versus I 1|except I .8 S .2|regarding I .9 VG .1|concerning I .7 VG .3|including I .9 VG .1|involving VG .8 I .2|depending VG 1|according VG 1|due J .9 N .1|because S 1|since S .5 I .5|until S .4 I .6|till S .4 I .6|after I .65 S .35|before I .6 S .3 R .1|as S .35 I .5 R .15|like I .6 +.35 S .05|over I .8 RP .1 R .1|above I .6 R .2 J .2|up RP .6 R .2 I .2|out RP .65 R .25 I .1|down RP .6 R .2 I .2|away R 1|back R .75 +.25|ago R 1|aboard I .5 R .5|alongside I 1|amidst I 1|atop I 1|barring I 1|excluding I .6 VG .4|following VG .4 I .3 J .3|given VN .8 I .2|pending J .5 I .5|plus C .6 I .4|minus I 1|round +.6 R .2 I .2|worth J .7 +.3|opposite +.7 I .3|past J .4 N .3 I .3|next J .7 R .3|together R 1|apart R 1|forward R .9 +.1|instead R 1|rather R 1
and C 1|or C 1|but C .92 I .08|nor C 1|yet R .7 C .3|so R .6 S .4|& C 1|and/or C 1
although S 1|though S .8 R .2|while S .95 N .05|whilst S 1|whereas S 1|if S 1|unless S 1|when S 1|whenever S 1|where S 1|wherever S 1|whether S 1|how S 1|why S 1|once S .4 R .6|lest S 1|whereby S 1|wherein S 1|provided S .15 +.85|supposing S 1
not R 1|never R 1|n't R 1|also R 1|only R .9 J .1|just R 1|even R 1|still R .9 J .05 N .05|already R 1|always R 1|often R 1|sometimes R 1|again R 1|very R .98 J .02|too R 1|really R 1|almost R 1|now R 1|then R 1|today R 1|tomorrow R 1|yesterday R 1|tonight R 1|ex R 1|ever R 1|soon R 1|later R .7 J .3|earlier R .5 J .5|well R .9 J .1|however R 1|therefore R 1|thus R 1|hence R 1|perhaps R 1|maybe R 1|else R .8 J .2|alone R .5 J .5|alike R .7 J .3|indeed R 1|otherwise R 1|likewise R 1|moreover R 1|furthermore R 1|nevertheless R 1|nonetheless R 1|somewhat R 1|somehow R 1|somewhere R 1|anywhere R 1|everywhere R 1|nowhere R 1|elsewhere R 1|abroad R 1|overseas J .5 R .5|far R .7 J .3|long J .6 R .3 +.1|early J .7 R .3|late J .7 R .3|fast R .4 J .5 +.1|hard J .6 R .4|right N .35 J .35 R .3|left VD .3 VN .3 J .3 N .1|last J .9 R .05 +.05|first J .75 R .25|second J .75 N .15 R .1|third J .9 N .1|pretty R .6 J .4|sort N 1|kind N .8 J .2|no-one PN 1|please X .7 +.3|yes X 1|oh X 1|ok X 1|okay X .6 J .4|hello X 1|hi X 1|hey X 1|thanks NS 1|wow X 1|etc N 1|e.g X 1|i.e X 1|vs I 1|mr NP 1|mrs NP 1|ms NP 1|dr NP 1|lot N .95 +.05|lots NS 1|deal N .7 +.3|matter N .8 +.2|people NS 1|person N 1
old J 1|young J .95 N .05|new J 1|poor J .95 N .05|rich J .95 N .05|sick J 1|ill J 1|homeless J 1|disabled J .95 N .05|obese J 1|autistic J .95 N .05|undocumented J 1|suicidal J 1|transgender J 1|incarcerated J .7 VN .3|unhoused J .9 N .1|underweight J .9 N .1|bipolar J 1|neurodivergent J 1|neurotypical J 1|stigmatizing J .9 VG .1|elderly J .9 N .1|public J .75 N .25|private J 1|human J .65 N .35|female J .8 N .2|male J .8 N .2|black J .9 N .1|white J .9 N .1|able J 1|unable J 1|likely J .95 R .05|unlikely J 1|little J .7 R .15 Q .15|good J .9 N .1|great J 1|big J 1|small J 1|large J 1|high J .9 R .05 N .05|low J .95 R .05|better J .7 R .3|best J .7 R .25 N .05|worse J .8 R .2|worst J 1|real J 1|true J 1|free J .9 V .1|open J .7 +.3|close J .3 R .25 +.45|clear J .75 +.25|present J .5 +.5|current J .97 N .03|main J 1|major J .95 N .05|general J .8 N .2|special J 1|social J 1|local J 1|national J 1|international J 1|mental J 1|physical J 1|sexual J 1|medical J 1|chronic J 1|legal J 1|criminal J .7 N .3|alcoholic N .5 J .5|individual N .4 J .6|average J .5 N .4 +.1|key J .6 N .4|top N .4 J .5 +.1|single J .95 +.05|whole J .75 N .25|entire J 1|total J .6 N .35 +.05|minimum J .5 N .5|maximum J .5 N .5|potential J .55 N .45|initial J 1|final J .95 N .05|original J .9 N .1|particular J 1|common J 1|daily J .85 R .15|weekly J .85 R .15|monthly J .85 R .15|annual J 1|federal J 1|civil J 1
hundred CD .95 N .05|thousand CD .95 N .05|million CD .95 N .05|billion CD .95 N .05|dozen CD .8 N .2|united J 1|january NP 1|february NP 1|april NP 1|june NP 1|july NP 1|august NP .9 J .1|september NP 1|october NP 1|november NP 1|december NP 1|monday NP 1|tuesday NP 1|wednesday NP 1|thursday NP 1|friday NP 1|saturday NP 1|sunday NP 1
`

const closed: ReadonlyMap<string, Closed> = new Map(
  rows
    .split(/[|\n]/)
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => {
      const [word = '', ...rest] = row.split(' ')
      const readings: ClosedReading[] = []
      let open = 0
      for (let at = 0; at < rest.length; at++) {
        const own = rest[at] ?? ''
        if (own.startsWith('+')) open = Number(own.slice(1))
        else {
          const share = Number(rest[++at])
          for (const tag of expanded(own)) readings.push({ tag, share })
        }
      }
      return [word, { readings, open }] as const
    })
)

/** What the rows write in short. */
function expanded(written: string): readonly Tag[] {
  if (written === 'C') return ['CN', 'CJ', 'CV', 'CX']
  if (written === 'R') return ['R', 'RM', 'RA', 'RS']
  if (written === 'V') return ['VB', 'VP']
  if (!isTag(written)) throw new Error(`closed words: no tag \`${written}\``)
  return [written]
}

export const closedWord = (word: string): Closed | null => closed.get(word) ?? null
