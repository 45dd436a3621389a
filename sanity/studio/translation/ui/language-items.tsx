import { AddIcon } from '@sanity/icons/Add'
import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { SplitVerticalIcon } from '@sanity/icons/SplitVertical'
import { MenuItem } from '@sanity/ui/menu'
import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { languageSaid } from '../../parts/in-words.ts'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { say } from '../../parts/say.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { useMay } from '../../parts/use-may.ts'
import { makeTranslation, originalOf, readFamily, type StoredText } from '../queries/make-translation.ts'
import { textLanguages, type TextLanguage } from '../rules/text-languages.ts'
import { useOpenBeside } from './use-open-beside.ts'

/** Each language in which a text may be: this one, one to open, or one to begin. Read anew each time that they are shown. */
export function LanguageItems({ source }: { readonly source: StoredText }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const { _id, _type: type } = source
  const [id, originalId] = [publishedIdOf(_id), originalOf(source)]
  const mayWrite = useMay('update', { id, type })
  const attempt = useAttempt()
  const openBeside = useOpenBeside()
  const [found, setFound] = useState<readonly TextLanguage[]>()
  const [problem, setProblem] = useState<string>()

  useEffect(() => {
    readFamily(client, type, originalId).then(
      (family) => setFound(textLanguages(type, family)),
      (error: unknown) => setProblem(refusalSaid(error)),
    )
  }, [client, type, originalId])

  const begin = (language: TextLanguage['language']) =>
    attempt(say('The translation was not begun'), async () =>
      openBeside(await makeTranslation(client, source, language), type),
    )

  if (!found) return <MenuItem disabled text={problem ?? say('Looking …')} />
  return found.map(({ language, id: textId }) => {
    const name = { language: languageSaid(language) }
    if (textId === id)
      return <MenuItem key={language} disabled icon={CheckmarkIcon} text={say('This text is in {language}', name)} />
    if (textId)
      return (
        <MenuItem
          key={language}
          icon={SplitVerticalIcon}
          text={say('Open the text in {language}', name)}
          onClick={() => openBeside(textId, type)}
        />
      )
    return (
      <MenuItem
        key={language}
        icon={AddIcon}
        text={say('Begin the text in {language}', name)}
        disabled={!mayWrite}
        onClick={() => begin(language)}
      />
    )
  })
}
