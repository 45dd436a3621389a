import type { SanityClient } from '@sanity/client'
import { mayPublish, type InboxPerson } from '../../lib/inbox/inbox-records.ts'
import { isMailChoice, personOfChoice, type MailChoice, type StoredMailChoice } from '../../lib/inbox/mail-choice.ts'
import { isMailAddress } from '../../lib/mail/mail-address.ts'
import { isStored } from '../../lib/stored.ts'
import { eraseDocuments, type Forget } from '../erasing/erase-with-history.ts'
import { toldId } from './told.ts'

/** Somebody who wants mail about her inbox. */
export interface PersonToTell extends InboxPerson {
  readonly mail: Exclude<MailChoice, 'never'>
  readonly address: string
}

const CHOICES = '*[_type == "inboxChoice"] | order(_id) [0...1000]{ _id, mail, address }'

/**
 * Who wants mail about her inbox, with the roles that she has now. The choice of who wants none, or has no account any more, is
 * erased, with its history where that is possible.
 * @param client with a token that may write, and the perspective `raw`
 * @throws where it is not told who has an account: then nobody is known to have left
 */
export async function peopleToTell(
  client: SanityClient,
  projectId: string,
  forget: Forget | undefined,
): Promise<PersonToTell[]> {
  const choices = await client.fetch<StoredMailChoice[]>(CHOICES)
  if (choices.length === 0) return []
  const { members } = await client.projects.getById(projectId)
  if (members.length === 0) throw new Error('The content API does not say who has an account.')
  const people: PersonToTell[] = []
  for (const { _id, mail, address } of choices) {
    const id = personOfChoice(_id)
    const member = members.find((each) => each.id === id)
    const isWanted = isMailChoice(mail) && mail !== 'never'
    if (member && isWanted && typeof address === 'string' && isMailAddress(address))
      people.push({ id, isEditor: mayPublish(rolesOf(member)), mail, address })
    else await eraseDocuments(client, [_id, toldId(id)], forget)
  }
  return people
}

/** The client's type knows one role; the API gives all, by name. */
function rolesOf(member: { readonly role: string }): readonly { readonly name: string }[] {
  const { roles } = { roles: undefined, ...member }
  const known: readonly unknown[] = Array.isArray(roles) ? roles : []
  const named = known.flatMap((role) => (isStored(role) && typeof role.name === 'string' ? [{ name: role.name }] : []))
  return named.length > 0 ? named : [{ name: member.role }]
}
