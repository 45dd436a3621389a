import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useState } from 'react'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { languageSaid, numberSaid } from '../../parts/in-words.ts'
import { Problem } from '../../parts/problem.tsx'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { saveWords } from '../queries/save-words.ts'
import { eachOnce, type PictureEntry, type Use } from '../rules/picture.ts'
import { knownWords } from '../rules/picture-words.ts'
import { ChangedDrafts } from './changed-drafts.tsx'

interface WordsFormProps {
  readonly client: SanityClient
  readonly entry: PictureEntry
  readonly language: string
  readonly onSaved: () => void
}

/** What is said of a picture in one language, written once for all texts in it. */
export function WordsForm({ client, entry: { picture, uses }, language, onSaved }: WordsFormProps) {
  const [words, setWords] = useState(() => knownWords(uses, language))
  const [changed, setChanged] = useState<readonly Use[]>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const texts = eachOnce(uses).filter((use) => use.language === language).length

  async function save() {
    setBusy(true)
    setProblem(undefined)
    try {
      setChanged(await saveWords(client, picture.id, language, words))
      onSaved()
    } catch (error) {
      setProblem(refusalSaid(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <ToolSection title={say('What is said of it · {language}', { language: languageSaid(language) })}>
      <Stack gap={4}>
        <LabelledInput
          label={say('Picture in words')}
          value={words.alt}
          onChange={(alt) => setWords({ ...words, alt })}
        />
        <LabelledInput
          label={say('Made by')}
          value={words.credit}
          onChange={(credit) => setWords({ ...words, credit })}
        />
        <Text size={1} muted>
          {say('Offered wherever the picture is used again. A text may say something else in its own form.')}
        </Text>
        <Flex>
          <Button
            text={
              texts === 1 ? say('Say this in 1 draft') : say('Say this in {count} drafts', { count: numberSaid(texts) })
            }
            mode="ghost"
            disabled={isBusy}
            onClick={save}
          />
        </Flex>
        <Problem>{problem}</Problem>
        {changed && <ChangedDrafts uses={changed} />}
      </Stack>
    </ToolSection>
  )
}
