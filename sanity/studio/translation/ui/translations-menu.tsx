import { TranslateIcon } from '@sanity/icons/Translate'
import { Button } from '@sanity/ui'
import { Menu, MenuButton } from '@sanity/ui/menu'
import { useId } from 'react'
import { useEditState, type DocumentLanguageFilterComponent } from 'sanity'
import { say } from '../../parts/say.ts'
import { LanguageItems } from './language-items.tsx'

/**
 * “Translations”, above the form of a text: opens it in another language, or begins it there. In the place of the plugin’s own menu,
 * which is written in English, tells success in words of the database, offers pages languages that they cannot have, and leads
 * to a form that deletes the text in every language.
 */
export function translationsMenu(documentId: string): DocumentLanguageFilterComponent {
  return function TranslationsMenu({ schemaType: { name: type } }) {
    const id = useId()
    const { draft, published } = useEditState(documentId, type)
    const source = draft ?? published
    return (
      <MenuButton
        id={id}
        button={
          <Button
            text={say('Translations')}
            mode="bleed"
            icon={TranslateIcon}
            disabled={!source}
            data-testid="translations"
          />
        }
        menu={<Menu>{source && <LanguageItems source={source} />}</Menu>}
        popover={{ portal: true, constrainSize: true }}
      />
    )
  }
}
