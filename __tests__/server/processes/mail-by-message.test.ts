import { answerMail, mailByMessage, type SendLinkMail } from '@/server/processes/mail-by-message'

const sent = { status: 200, answer: { state: 'sent' } } as const

/** Two processes that exchange messages as Node hands them over: copied. */
function twoProcesses(sendMail: SendLinkMail) {
  const problems: unknown[] = []
  const child = mailByMessage((message) => {
    const reply = (answer: object) => void child.take(structuredClone(answer))
    answerMail(structuredClone(message), sendMail, reply, (problem) => problems.push(problem))
  })
  return { child, problems }
}

test('each asker gets its own answer, in whichever order they come', async () => {
  const waiting: (() => void)[] = []
  const { child } = twoProcesses(
    (handed) =>
      new Promise((done) => {
        waiting.push(() => done({ status: 502, answer: { state: 'notSent', problem: String(handed) } }))
      }),
  )
  const asked = [child.sendMail('one'), child.sendMail('two')]
  for (const answer of waiting.toReversed()) answer()
  expect((await Promise.all(asked)).map(({ answer }) => answer)).toMatchObject([{ problem: 'one' }, { problem: 'two' }])
})

test('a process that cannot send says so, and nobody waits', async () => {
  const { child, problems } = twoProcesses(() => Promise.reject(new Error('the lake is away')))
  await expect(child.sendMail({})).rejects.toThrow('its own line says why')
  expect(problems).toEqual([new Error('the lake is away')])
})

test('other messages are left to others', () => {
  const { child } = twoProcesses(async () => sent)
  expect(child.take({ hasChanged: true })).toBe(false)
  expect(
    answerMail(
      { hasChanged: true },
      async () => sent,
      () => {},
      () => {},
    ),
  ).toBe(false)
})
