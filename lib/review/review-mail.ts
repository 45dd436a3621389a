import type { FrameLanguage } from '../languages.ts'
import { frameMoment } from './frame-moment.ts'
import { mail as ar } from './words/ar/mail.ts'
import { mail as en, type MailWords } from './words/en/mail.ts'
import { mail as es } from './words/es/mail.ts'
import { mail as fr } from './words/fr/mail.ts'
import { mail as nl } from './words/nl/mail.ts'
import { mail as uk } from './words/uk/mail.ts'

const words: Readonly<Record<FrameLanguage, MailWords>> = { en, nl, fr, ar, es, uk }

export interface MailText {
  readonly subject: string
  /** Lines of plain text. */
  readonly text: string
}

/**
 * The mail for a reviewer: what an editor copies, and what the site sends. It names no text and nobody.
 * @param link.address the whole address of the review link
 * @param link.expiresAt when it ends; ISO 8601
 */
export function reviewMail(
  language: FrameLanguage,
  { address, expiresAt }: { readonly address: string; readonly expiresAt: string },
): MailText {
  const { subject, hello, asked, open, until, onlyYou, unexpected } = words[language]
  // The address has a line to itself: programs make a link of it without what stands around it, in either direction.
  const paragraphs = [
    hello,
    asked,
    `${open}\n${address}`,
    `${until(frameMoment(expiresAt, language))} ${onlyYou}`,
    unexpected,
  ]
  return { subject, text: `${paragraphs.join('\n\n')}\n` }
}
