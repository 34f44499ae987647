/**
 * How likely a word of one class stands behind one of another: parts of a hundred, set by hand after grammars of English and
 * after what was seen to go wrong. What is not written is very rare.
 */
import { indexOfTag, isTag, tags, type Tag } from './tags.js'

const rows: Readonly<Record<Tag, string>> = {
  END: 'N 6 NS 6 NP 12 J 5 Q 1.5 CD 2 R 7 VB 4 VG 2 VN 1 MD .4 BZ .8 HZ .2 DZ .7 D 20 PD .7 PS 12 PN 6 WP 2.5 EX 1.5 I 10 TO .7 S 5 CX 4 X 2 : 3 G 1.5 VD .1 VZ .1 HB .2 BB .1 BG .1 VP .1',
  N: 'I 23 CN 6 ,N 11 END 11 N 12 NS 5 NP 1.5 VZ 3.2 VD 4.5 VN 3.2 VG 1.5 BZ 4.5 MD 2.2 HZ 1.8 DZ .4 TO 2.2 WP 2.6 S 2.5 RS 3 RP .3 : 4 D 1 PS 1 PN .5 J .9 CD .6 PO .1 G .3 CX .3 VP .15 VB .15 Q .1 EX .1 PD .1',
  NS: 'I 24 CN 7 ,N 11 END 13 N 1.4 NS 1 NP .2 VP 6 VZ .15 VD 4.5 VN 3.6 VG 2.3 BZ 4.5 MD 2.2 HZ 2.2 DZ .6 TO 2 WP 3.5 S 3 RS 3.5 RP .2 : 4 D .8 PS 1 PN .4 J 1.4 CD .4 PD .4 PO .1 VB .2 G .1 Q .2 EX .1',
  NP: 'NP 32 N 6 NS 2.5 I 9 CN 5 ,N 14 END 10 VZ 2.5 VD 5 VN .8 VG .4 BZ 2.5 MD 1 HZ 1 TO 1 WP .7 S 1 RS 1.4 CD 3 : 6 D .6 J 1 PS .4 G 1.2 DZ .2 VP .6 VB .1',
  G: 'N 46 NS 16 J 18 NP 10 CD 2 VG 1.6 VN 1.4 R .8 Q .6 CN .3 I .6 END .6 ,N .5 BZ .2 VZ .1 : .3',
  J: 'N 43 NS 19 NP 3 J 8 I 6 CJ 3.5 ,J 5 END 5 TO 2.3 S 1.6 CD .5 R 1 VG .5 VN .5 D .5 PS .4 PN .2 Q .1 MD .2 BZ .4 VP .3 VZ .15 VD .2 HZ .1 : 2 G .8 WP .1 RP .1',
  Q: 'N 13 NS 34 J 2.5 I 16 NP 1 R 2 CJ 2 ,J 2 END 3 VG 1 VN 1.5 D .5 VP 1 VD .8 BZ .8 MD .8 HZ .6 CD .5 S .8 PN .3 PS .3 WP .5 G .4 TO .4 : 1 Q 1',
  CD: 'N 18 NS 26 CD 6 I 10 ,N 9 END 10 CN 4 J 6 NP 2 : 8 R 1 VG .4 VN .8 BZ .8 VZ .3 VD .8 VP .5 MD .3 HZ .3 TO .8 WP .4 D .4 S .4 Q .2 G .3 PS .2',
  R: 'J 15 R 8 VN 3 VD 6.5 VZ 4.5 VP 3.5 VB 3.5 VG 2 I 12 , 11 END 8 D 5 CD 2 Q 1.5 TO 2 S 3 N 1.5 NS .8 NP .6 PS 3 PN 1.4 PO .1 BZ 1.7 MD 1 HZ .8 DZ .5 CX 2 CJ 1 : 1.5 WP .6 PD .4 EX .2 HB .1 BB .2 RP .1',
  RM: 'VB 66 BB 14 HB 6 RM 6 R 1 J .5 VD .3 PS 1 D 1 , 1 VG .4 VN .2 I .6 END .5',
  RA: 'VN 34 J 21 VG 8 BN 4 RA 7 D 6 I 6 TO 2 S 1 R 2 , 1.5 N 1 NS .5 CD .6 BG .3 Q .7 END 1 PS .5 VD .3 NP .2 HB .1',
  RS: 'VD 21 VZ 12 VP 14 VN 3.5 BZ 6 MD 4.5 HZ 3 DZ 1.5 I 9 END 6 , 6 J 3 RS 4 D 2 S 2 TO 1.5 VG 1.6 CX 1 : 1 PS .6 N .4 NS .3 CD .4 WP .4 VB .3 Q .2 NP .2',
  VB: 'D 23 I 14 N 7 NS 6 NP 3 J 7 PO 4.5 PN 4.5 TO 5 RP 3.5 R 6 VN 2.2 S 5 VG 1.6 END 4 , 3 CV 2.2 CD 1.5 Q 1.4 PS 1 WP 1.3 : 1 PD 1 VB .4 G 1.2 EX .2 MD .05',
  VP: 'D 17 I 13 N 5 NS 6 NP 2 J 6 PO 3 PN 4 PS 5 TO 8 RP 2.5 R 8 VN 2 S 8 VG 2 END 3 , 3 CV 2 CD 1.2 Q 1.4 WP 1.5 : 1 PD .8 G 1 EX .6 BZ .05 MD .1',
  VZ: 'D 22 I 14 N 6 NS 4.5 NP 3 J 6 PO 2.5 PN 3 PS 2.5 TO 7 RP 2.5 R 6 VN 2 S 7 VG 1.8 END 4 , 4 CV 1.8 CD 1.2 Q 1 WP 1.6 : 1.5 PD .6 G 1 EX .4',
  VD: 'D 22 I 16 N 4.5 NS 4 NP 3 J 5 PO 3.5 PN 3.2 PS 4 TO 6 RP 3 R 6 VN 1.6 S 6 VG 1.4 END 4 , 4.5 CV 2 CD 1.6 Q 1 WP 1.2 : 1.5 PD .6 G 1 EX .4',
  VN: 'I 40 D 6 N 5 NS 4 NP 1.2 J 2.5 PO .8 PN .8 TO 8 RP 2 R 6 VN 1.2 S 4 VG 1.2 END 7 , 5 CV 3.5 CD 1 Q .5 WP .5 : 1 PS .4 PD .4 G .4',
  VG: 'D 20 I 16 N 10 NS 8 NP 2 J 7 PO 3 PN 2.4 TO 4.5 RP 2.5 R 4.5 VN 1.2 S 4.5 VG .6 END 4 , 3.5 CV 3 CD 1.4 Q 1.2 WP 1 : 1 PS .4 PD .7 G 1 BZ .5',
  MD: 'VB 57 BB 16 HB 4.5 RM 12 R 1 PS 3.5 D 1.6 N 1 NS .7 PN 1.2 NP .4 , .8 END .4 I .3 S .3 CV .2 Q .1',
  BZ: 'D 19 J 16 VN 14 VG 9 RA 13 R 4 I 7 N 3.5 NS 2 NP 2 TO 2.4 PS 2.4 PN 2 CD 1.6 Q 1.3 S 2 WP 1 BG .7 PD .6 EX .8 , 1.4 END 1 G .6 : .6 PO .2 CV .2 RP .2',
  BB: 'VN 32 J 19 D 14 VG 5.5 RA 8 R 2 I 6 N 2 NS .8 CD 1.4 TO 1 Q 1 END .6 S .8 NP .5 , .5 PD .4 PN .4 WP .4',
  BN: 'VN 38 J 14 D 12 VG 8 RA 6 R 3 I 8 N 2 CD 1 TO .8 END .8 , .6 Q .5 S .6 NP .3',
  BG: 'VN 50 J 14 D 10 RA 4 I 4 N 4 NS 1.5 R 1.5 TO .6 CD .6 END .4 NP .4',
  HZ: 'VN 26 BN 10 D 19 RA 12 R 3 TO 4.5 N 4 NS 3 J 4 CD 2 PS 2.5 PN 1.6 NP .8 Q 2 I 2 HB .3 VB .3 END .4 , .7 VG .4 PO .4 S .5 PD .4 G .4',
  HB: 'VN 26 BN 12 D 23 TO 5 N 5 NS 3.5 J 5 CD 2 RA 3 R 2 Q 2 PN 1.5 PO .6 I 1.6 NP .5 END .4 PS .2 , .4 HB .1',
  DZ: 'RM 25 VB 20 PS 16 D 8 PN 8 N 2 NS 3 NP 3 I 3 HB 1.6 R 2 J 1.4 END 2 , 1 CX .4 Q .5 BB .3 TO .3 S .4 PO .3',
  D: 'N 46 NS 13 J 21 NP 9 CD 2.4 Q 1.6 VG 1.3 VN 1.7 R 1.2 G 3 I .3 D .1 END .3 , .2 BZ .1',
  PD: 'D 52 N 7 NS 12 I 14 J 6 PO 1 VN .6 CD 2 NP .5 , 1 END 1 PN 1 R .5 WP .5 BZ .4 VP .3 VG .3 Q .5',
  PS: 'VD 18 VP 17 VZ 7 BZ 18 HZ 9 MD 11 RS 8 DZ 4.5 VB .4 , 1.2 I .6 VN .3 CN .5 WP .5 END .5 J .3 D .2 S .1 RM .5 PD .5',
  PO: 'I 17 END 18 , 7 TO 9 R 8 D 6 S 4 CX 3 CN 3 VB 5 J 2.5 VG 1.8 VN .8 RP 2.4 N .8 NS .3 PS 1 : 1.4 VD .5 VZ .2 BZ .2 WP .8 HZ .1 CD .3 MD .2',
  PN: 'BZ 15 VD 7 VZ 8 VP 7 MD 8 HZ 3.5 DZ 2.5 I 8 END 7 RS 4 R 3 , 5 TO 4 D 2.5 J 2.5 S 3 RP 1 CX 2 CN 2 VG 1.2 VB 1.4 N .6 NS .4 PS 1 WP 2 VN .6 : 1.2 RM .5',
  WP: 'BZ 15 VP 9 VZ 9 VD 11 HZ 6 MD 6.5 PS 12 PN 6 D 8 RS 5 N 3.5 NS 4 NP 2.5 J 1.6 DZ 2 I 1.4 VG .3 TO 1 , 1 END .7 EX .5 CD .4 Q .5 G .4 PD .3',
  EX: 'BZ 76 MD 7 HZ 4 RS 2.5 VP 1 VZ 1 VD 1 END 1 , 1 RA .5 WP .2',
  I: 'D 37 N 12 NS 9 NP 12 J 10 VG 6.5 PO 3 PN 2.4 CD 4.5 Q 1.2 WP 1.6 R 1.2 I 1 G 3 PD .9 S .7 VN .5 PS .2 END .4 , .3 TO .1',
  TO: 'VB 78 BB 7 HB 2.5 RM 3 R .3 N .3 D .2 VG .1 VN .1 END .3',
  RP: 'I 20 D 16 END 9 , 6 TO 5 R 4 N 3.5 NS 3 PN 1.4 PO .6 S 4 CV 4 J 2 CX 1 VG 1.4 CD 1 NP 1 : 1 Q .3 WP .5 PS .6',
  S: 'PS 23 D 20 PN 9 NP 6 N 6 NS 7 J 5 R 3 EX 1.6 VG 2.5 TO 3 I 4 VN 2.4 CD 1 Q 1.4 WP .8 VP .4 VD .6 VZ .5 BZ 1.2 MD .5 HZ .3 DZ .6 PD .6 G 1.6 , .6 S .8 VB .3 END .2',
  CN: 'N 22 NS 19 NP 13 D 14 J 9 CD 2 VG 3.5 VN 1 VB 1.8 VP 2.4 VZ 2.4 VD 4.5 R 3 PS 2.5 PN 1.2 PO .3 I 2.4 S .7 Q .8 BZ .7 MD .5 HZ .4 TO .7 WP .3 EX .4 G 1.6 PD .3 DZ .2 X .2',
  CJ: 'J 46 N 4 NS 3 NP 1 R 9 VN 5 VG 4 D 7 VD 2 VZ 1.2 VP .8 VB 1.4 PS 2 PN 1 CD 1 I 2 BZ .4 MD .4 S .5 Q .8 TO .4 HZ .3',
  CV: 'VB 17 VN 9 VG 12 VD 16 VZ 6 VP 5 R 5 PS 6 D 7 N 4 NS 3 NP 2.4 J 2 PN 2.4 TO 2 I 2 S 1.4 MD 1.4 BZ 1 HZ .8 CD .4',
  CX: 'PS 13 D 14 N 6 NS 6 NP 7 J 5 R 6 PN 5 VD 4 VZ 2.4 VP 2 VB 3.5 VG 2.4 VN 2 I 6 S 3 BZ 1.2 MD 1.2 HZ .7 CD 2 EX 1 Q 1 TO 1 WP 1 DZ .4 PO .5 X .4 PD .4 G 1',
  ',': 'D 13 PS 8 CX 11 N 5 NS 4 NP 7 R 7 I 7 S 5 J 4 PN 4 VG 3.5 VN 1.6 VD 2.6 VZ 1 VP 1 VB 1.6 WP 2.6 BZ 1 MD .8 HZ .5 CD 2 EX .8 TO 1 Q .8 : 2 PD .3 X .5 DZ .3 G .8 PO .2',
  ',N': 'D 13 CN 9 N 9 NS 7 NP 11 WP 6 PS 4 R 3 RS 2 I 6 S 4 J 5 VG 4 VN 1.8 VD 2.2 VZ 1 VP .6 BZ 1 MD .6 HZ .6 CD 3.5 PN 1.6 TO .6 VB .6 Q .7 EX .4 : 2 PD .3 X .3 G .8 CX 1',
  ',J': 'J 26 CJ 6 D 9 N 8 NS 4 PS 7 R 5 S 4 I 4 PN 3 CX 4 VG 2 VN 2 NP 2 WP 2 VB 1 VD .8 BZ .4 MD .3 CD 1 TO .6 EX .5',
  ':': 'D 9 N 8 NS 5 NP 13 J 5 CD 8 PS 5 R 4 I 5 : 9 END 8 , 2 CX 3 S 3 VG 2 VN 1.6 VB 3 VD .8 VZ .7 VP .5 BZ .9 PN 2 WP 1.4 X 1.5 TO .6 Q .6 EX .5 MD .4 HZ .3 G .7',
  X: ', 22 END 16 PS 8 D 6 N 6 NP 6 : 8 R 4 I 5 X 6 J 2 NS 2 VB 4 PN 2 CX 2 S 2 TO 3 BZ 1 WP .5 CD 1'
}

const rarest = 0.0004
const never = 30

const onlyBehind: readonly (readonly [Tag, readonly Tag[]])[] = [
  ['RM', ['MD', 'DZ', 'TO', 'RM']],
  ['RA', ['BZ', 'BB', 'BN', 'BG', 'HZ', 'HB', 'RA']],
  ['RS', ['N', 'NS', 'NP', 'PS', 'PN', 'WP', 'EX', 'RS', 'G', ',N']],
  ['CN', ['N', 'NS', 'NP', 'CD', 'PN', 'PO', 'PS', 'G', ',N']],
  ['CJ', ['J', 'R', 'RA', 'Q', ',J']],
  ['CV', ['VB', 'VP', 'VZ', 'VD', 'VN', 'VG', 'RP']],
  [',N', ['N', 'NS', 'NP', 'CD', 'G']],
  [',J', ['J']]
]

/** costs[before * tags.length + behind] */
export const transitions: Float64Array = costs()

function costs(): Float64Array {
  const size = tags.length
  const all = new Float64Array(size * size)
  tags.forEach((before, row) => {
    const parts = new Float64Array(size)
    const written = rows[before].split(' ')
    for (let at = 0; at < written.length; at += 2) {
      const tag = written[at] ?? ''
      if (!isTag(tag)) throw new Error(`transitions: no tag \`${tag}\``)
      parts[indexOfTag(tag)] = Number(written[at + 1]) / 100
    }
    const total = parts.reduce((sum, part) => sum + part, 0)
    for (let behind = 0; behind < size; behind++)
      all[row * size + behind] = -Math.log(Math.max(rarest, (parts[behind] ?? 0) / total))
  })
  forbid(all)
  return all
}

/** What remembers what stood before stands behind that alone. */
function forbid(all: Float64Array): void {
  const size = tags.length
  for (const [tag, before] of onlyBehind)
    for (const own of tags) if (!before.includes(own)) all[indexOfTag(own) * size + indexOfTag(tag)] = never
  const not = (before: readonly Tag[], behind: Tag): void => {
    for (const own of before) all[indexOfTag(own) * size + indexOfTag(behind)] = never
  }
  not(['N', 'NS', 'NP', 'CD'], ',')
  not(['J'], ',')
  not(['PS', 'WP', 'NS', 'N', 'NP'], 'R')
  not(['N', 'NS', 'NP'], 'CX')
}
