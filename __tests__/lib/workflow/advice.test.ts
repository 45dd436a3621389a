import { movesStatus } from '@/lib/workflow/advice'

type Decided = Parameters<typeof movesStatus>[2]
const approved = (revision: string): Decided => ({ decision: 'approved', revision })

test.each<[string, 'approved' | 'changesAsked', string, string | null, Decided, boolean]>([
  ['changes are asked of the draft', 'changesAsked', 'r1', 'r1', null, true],
  ['changes are asked of an earlier version', 'changesAsked', 'r0', 'r1', null, true],
  ['an editor approved the very text', 'changesAsked', 'r1', 'r1', approved('r1'), true],
  ['an editor approved a later text than she read', 'changesAsked', 'r0', 'r1', approved('r1'), false],
  ['what an editor approved is no longer the draft', 'changesAsked', 'r0', 'r2', approved('r1'), true],
  ['changes were asked before', 'changesAsked', 'r0', 'r1', { decision: 'changesAsked', revision: 'r1' }, true],
  ['there is no draft', 'changesAsked', 'p1', null, null, false],
  ['she approves', 'approved', 'r1', 'r1', null, false],
  [
    'she approves what an editor sent back',
    'approved',
    'r1',
    'r1',
    { decision: 'changesAsked', revision: 'r1' },
    false,
  ],
])(
  'when %s (%s of %s, the draft is %s), the status moves: %5$s',
  (_when, decision, revision, draft, workflow, moves) => {
    expect(movesStatus({ decision, revision }, draft, workflow)).toBe(moves)
  },
)
