/** Official names stay as they are: from the data, by their capitals, and titles of works. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'a name from the data': [['She works for the National Institute on Drug Abuse.', 'Drug Abuse: name']],
      'capitals within a sentence': [
        ['The County Drug Abuse Council met in May.', 'Drug Abuse: name'],
        ['They met at the Lyon House for Drug Users in May.', 'Drug Users: name'],
        ['They met Drug users in May.', 'Drug users: kept'],
        ['The Club of Drug Users and Friends met.', 'Drug Users: name'],
        ['The River, Drug Users and Friends Club met.', 'Drug Users: name']
      ],
      'capitals behind the first word of the wording': [
        ['The federal Young Offenders Act was repealed.', 'federal Young Offenders: name'],
        ['The chronic Drug Addict came.', 'chronic Drug Addict: kept']
      ],
      'a term with capitals': [
        ['They met Drug Users in May.', 'Drug Users: name'],
        ['They met Drug Users again.', 'Drug Users: kept'],
        ['A class for the Mentally Retarded began.', 'the Mentally Retarded: kept'],
        ['People who inject (Injecting Drug Users) came.', 'Injecting Drug Users: kept'],
        ['They asked the Young Offender to wait.', 'Young Offender: kept'],
        ['They met at the Home for Habitual Drunkards in May.', 'Habitual Drunkards: name'],
        ['They saw The Young Offender again.', 'Young Offender: name'],
        ['They read Recovering Addict in May.', 'Recovering Addict: name']
      ],
      'an agency in small letters': [
        ['The office of alcoholism and drug abuse services reports.', 'alcoholism: name; drug abuse: name'],
        ['He is at the office of the drug abuse services.', 'drug abuse: kept'],
        ['The board of heroin addicts and their services met.', 'heroin addicts: kept']
      ],
      'whom a body is for, in small letters': [
        ['She sits on the Council on drug users in Lyon.', 'drug users: kept'],
        ['She sits on the Council on the mentally retarded.', 'the mentally retarded: name'],
        ['She sits on the Lyon Council on drug users.', 'drug users: name'],
        ['They asked the Council for drug users to be heard.', 'drug users: kept'],
        ['Most council seats are for the mentally retarded.', 'the mentally retarded: kept']
      ],
      'a party of a lawsuit': [
        ['Inmates of the County Jail v. Lyon was decided in May.', 'Inmates: name'],
        ['The court read Lyon v. Inmates and agreed.', 'Inmates: name'],
        ['Inmates of the jail v. the county: so it is told.', 'Inmates: kept'],
        ['They met the inmates v. Lyon in May.', 'inmates: kept'],
        ['Inmates won. Lyon v. Owen was decided in May.', 'Inmates: kept']
      ],
      'the first word of a name that goes on behind "and"': [
        ['Alcoholism and Drug Abuse Providers of the Valley met.', 'Alcoholism: name; Drug Abuse: name'],
        ['Alcoholism and New York were on his mind.', 'Alcoholism: kept']
      ],
      'capitals at the start of a sentence': [
        ['Drug users came.', 'Drug users: kept'],
        ['Drug Users came.', 'Drug Users: kept'],
        ['Drug Users Union came.', 'Drug Users: name'],
        ['Narcotics addicts may apply.', 'Narcotics addicts: kept'],
        ['The Drug Users came.', 'Drug Users: kept'],
        ['3. Drug Users came.', 'Drug Users: kept'],
        ['They asked: Drug Users came.', 'Drug Users: kept'],
        ['They asked: Drug Users Lyon came.', 'Drug Users: name']
      ],
      'a heading in Title Case': [
        ['# Care for Drug Users', 'Drug Users: kept'],
        ['# The Drug Users Council', 'Drug Users: kept'],
        ['Care for Drug Users Council', 'Drug Users: name']
      ],
      'a title of a work': [
        ['The resolution, entitled "A fair deal for drug users", was adopted.', 'drug users: name'],
        ['The study "A Fair Deal For Drug Users" came out.', 'Drug Users: name'],
        ['The study "Fair Deal Drug Users" came out.', 'Drug Users: name'],
        ['The study "Drug Users" came out.', 'Drug Users: name'],
        ['The study "A fair deal for drug users" came out.', 'drug users: name']
      ],
      'all in capitals': [
        ['The SUBSTANCE ABUSE AND MENTAL HEALTH ADMINISTRATION pays.', 'SUBSTANCE ABUSE: name'],
        ['(a) THE BOARD SHALL PAY FOR SUBSTANCE ABUSE COUNSELING.', 'SUBSTANCE ABUSE: kept'],
        ['They paid for SUBSTANCE ABUSE counseling.', 'SUBSTANCE ABUSE: kept'],
        ['They paid the LYON SUBSTANCE ABUSE COUNCIL in May.', 'SUBSTANCE ABUSE: name'],
        ['DRUG USERS NEED CARE', 'DRUG USERS: kept'],
        ['The IDU came for an HIV test.', 'IDU: other-sense']
      ]
    }
  }
]
