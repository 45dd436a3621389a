import { AddIcon } from '@sanity/icons/Add'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { HelpCircleIcon } from '@sanity/icons/HelpCircle'
import { Button, Flex } from '@sanity/ui'
import { forwardRef, type ComponentProps } from 'react'
import { useCurrentUser } from 'sanity'
import { useIntentLink } from 'sanity/router'
import { languages } from '../../../../lib/languages.ts'
import { say } from '../../parts/say.ts'
import { LanguageSwitch } from '../../words/language-switch.tsx'
import { ToolLink } from '../../parts/tool-link.tsx'
import { languageSaid } from '../../parts/in-words.ts'

/** What editors begin most often, and the guide. Who may only read is not led to a form that she cannot write in. */
export function QuickLinks() {
  const mayWrite = useCurrentUser()?.roles.some(({ name }) => name !== 'viewer')
  return (
    <Flex gap={2} wrap="wrap">
      {mayWrite && languages.map(({ id }) => <NewStory key={id} language={id} />)}
      <Button as={ToolLink} tool="many" text={say('Many at once')} icon={CheckmarkCircleIcon} mode="ghost" />
      <LanguageSwitch />
      <Button as={ToolLink} tool="help" text={say('Editor’s guide')} icon={HelpCircleIcon} mode="ghost" />
    </Flex>
  )
}

function NewStory({ language }: { language: (typeof languages)[number]['id'] }) {
  const { href, onClick } = useIntentLink({
    intent: 'create',
    params: { type: 'story', template: `story-${language}` },
  })
  return (
    <Button
      as={Anchor}
      href={href}
      onClick={onClick}
      text={say('New story in {language}', { language: languageSaid(language) })}
      icon={AddIcon}
    />
  )
}

const Anchor = forwardRef<HTMLAnchorElement, ComponentProps<'a'>>(function Anchor({ children, ...props }, ref) {
  return (
    <a {...props} ref={ref}>
      {children}
    </a>
  )
})
