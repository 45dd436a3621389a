import { defaultLanguage, isLanguage, type Language } from '@/lib/languages'
import type { StoredDocument } from '@/lib/stored'

/** A document's own language; for documents in all languages, the one that the reader chose (`?language=nl`). */
export function reviewLanguage(subject: StoredDocument | undefined, chosen?: string | string[]): Language {
  if (isLanguage(subject?.language)) return subject.language
  return isLanguage(chosen) ? chosen : defaultLanguage
}
