import { TranslateIcon } from '@sanity/icons/Translate'
import { Button } from '@sanity/ui'
import { languages } from '../../../lib/languages.ts'
import { chooseStudioLanguage, studioLanguage } from './studio-language.ts'

/** Begins Studio in the other language, whose own name it has. */
export function LanguageSwitch() {
  const current = studioLanguage()
  return languages
    .filter(({ id }) => id !== current)
    .map(({ id, title }) => (
      <Button
        key={id}
        lang={id}
        text={title}
        icon={TranslateIcon}
        mode="ghost"
        onClick={() => chooseStudioLanguage(id)}
      />
    ))
}
