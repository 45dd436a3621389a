import { Box, Button, Dialog, Flex } from '@sanity/ui'
import { useState } from 'react'
import { actByName } from '../queries/act-by-name.ts'
import { useActing } from '../queries/use-acting.ts'
import { actsFor, type ManyActName } from '../rules/acts.ts'
import type { ManyType } from '../rules/choice.ts'
import type { ManyItem } from '../rules/item.ts'
import { actName } from '../rules/words.ts'
import { ManyConfirm } from './many-confirm.tsx'
import { startRun } from './run.ts'

interface ManyActsProps {
  readonly type: ManyType
  readonly items: readonly ManyItem[]
  readonly isDisabled: boolean
  readonly needsSecondPerson: boolean
  readonly onBegin: () => void
  /** When something was done, or tried. */
  readonly onEnd: () => void
}

/** The buttons for a selection, and the question that each asks first. */
export function ManyActs({ type, items, isDisabled, needsSecondPerson, onBegin, onEnd }: ManyActsProps) {
  const { acting, mayPublish } = useActing(needsSecondPerson)
  const [asked, setAsked] = useState<ManyActName | null>(null)
  const close = () => setAsked(null)

  function begin(act: ManyActName, value: string) {
    close()
    onBegin()
    void startRun(actName(act, type), items, actByName(act, acting, value)).finally(onEnd)
  }

  return (
    <>
      <Flex gap={2} wrap="wrap">
        {actsFor(type, mayPublish).map((act) => (
          <Button
            key={act}
            text={actName(act, type)}
            mode="ghost"
            tone={act === 'takeDown' ? 'critical' : 'default'}
            disabled={isDisabled || items.length === 0}
            onClick={() => setAsked(act)}
          />
        ))}
      </Flex>
      {asked && (
        <Dialog id="many" header={actName(asked, type)} width={1} onClose={close} zOffset={1000}>
          <Box padding={4}>
            <ManyConfirm
              act={asked}
              type={type}
              count={items.length}
              onConfirm={(value) => begin(asked, value)}
              onLeave={close}
            />
          </Box>
        </Dialog>
      )}
    </>
  )
}
