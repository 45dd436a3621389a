import type { SanityClient } from '@sanity/client'
import {
  isMailChoice,
  mailChoiceId,
  type MailChoice,
  type StoredMailChoice,
} from '../../../../lib/inbox/mail-choice.ts'

/** When a person gets mail about her inbox. */
export async function readMailChoice(client: SanityClient, personId: string): Promise<MailChoice> {
  const found = await client.getDocument<StoredMailChoice>(mailChoiceId(personId))
  return isMailChoice(found?.mail) ? found.mail : 'never'
}

/**
 * Chooses when a person gets mail. With `never` her address goes; the site then erases the choice with its history.
 * @param address of her account
 */
export async function chooseMail(
  client: SanityClient,
  personId: string,
  mail: MailChoice,
  address: string,
): Promise<void> {
  const _id = mailChoiceId(personId)
  if (mail === 'never' && !(await client.getDocument(_id))) return
  await client.createOrReplace({ _id, _type: 'inboxChoice', mail, ...(mail !== 'never' && { address }) })
}
