import { Grid } from '@sanity/ui'
import { translatedTypes } from '../../../../lib/content/document-types.ts'
import { languages } from '../../../../lib/languages.ts'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { say } from '../../parts/say.ts'
import { manyStates, manyTypes, type ManyChoice } from '../rules/choice.ts'
import { stateNames, typeNames } from '../rules/words.ts'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import { languageSaid } from '../../parts/in-words.ts'

interface ManyFiltersProps {
  readonly choice: ManyChoice
  readonly onChoose: (choice: ManyChoice) => void
}

/** Which documents are listed. */
export function ManyFilters({ choice, onChoose }: ManyFiltersProps) {
  const types = typeNames()
  const states = stateNames()
  const change = (part: Partial<ManyChoice>) => onChoose({ ...choice, page: 0, ...part })
  return (
    <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
      <LabelledSelect
        label={say('What')}
        value={choice.type}
        options={manyTypes.map((value) => ({ value, title: types[value] }))}
        onChange={(value) => change({ type: manyTypes.find((type) => type === value), language: null })}
      />
      <LabelledSelect
        label={say('State')}
        value={choice.state}
        options={manyStates.map((value) => ({ value, title: states[value] }))}
        onChange={(value) => change({ state: manyStates.find((state) => state === value) })}
      />
      {translatedTypes.some((type) => type === choice.type) && (
        <LabelledSelect
          label={say('Language')}
          value={choice.language ?? ''}
          options={[
            { value: '', title: say('All languages') },
            ...languages.map(({ id }) => ({ value: id, title: languageSaid(id) })),
          ]}
          onChange={(value) => change({ language: languages.find(({ id }) => id === value)?.id ?? null })}
        />
      )}
      <LabelledInput label={say('Words of the title')} value={choice.words} onChange={(words) => change({ words })} />
    </Grid>
  )
}
