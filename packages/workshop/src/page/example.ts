/** A short draft for those who want to see what the page does before they have one. Made up, as are its places. */
export const example = `# Services in the north district: draft for comment

In the past, addicts were turned away from the night shelter, and drug abusers lost their place in housing programmes. This draft ends both practices.

- Substance abuse is a matter of health. Services are voluntary and confidential.
- An alcoholic has the same right to a hospital bed as any other patient.
- No service may ask a resident to stay clean for ninety days before help begins.

| Service | For whom | Open |
| --- | --- | --- |
| Needle and syringe programme | injecting drug users | daily, 8:00 to 22:00 |
| Day clinic | people in treatment | weekdays |

A patient who has a dirty urine test keeps the place in the programme. A former resident told the working group: "They called us junkies, and after a while we called ourselves that."
`
