import { mailByQuestion, type SendLinkMail } from '@/server/processes/mail-by-question'
import { questions, type ProcessAnswers, type Questions } from '@/server/processes/questions'

const sent = { status: 200, answer: { state: 'sent' } } as const

/** As Node hands a message to another process. */
const sentOver = (message: object): unknown => JSON.parse(JSON.stringify(message))

/** Two processes that exchange messages. */
function twoProcesses(answers: ProcessAnswers) {
  const problems: string[] = []
  const child: Questions = questions((message) => void parent.take(sentOver(message)))
  const parent: Questions = questions(
    (message) => void child.take(sentOver(message)),
    answers,
    (problem) => problems.push(problem),
  )
  return { child, problems }
}
const mailing = (mail: SendLinkMail) => {
  const { child, problems } = twoProcesses({ mail })
  return { sendMail: mailByQuestion(child.ask), problems }
}

test('each asker gets its own answer, in whichever order they come', async () => {
  const waiting: (() => void)[] = []
  const { sendMail } = mailing(
    (handed) =>
      new Promise((done) => {
        waiting.push(() => done({ status: 502, answer: { state: 'notSent', problem: String(handed) } }))
      }),
  )
  const asked = [sendMail('one'), sendMail('two')]
  for (const answer of waiting.toReversed()) answer()
  expect((await Promise.all(asked)).map(({ answer }) => answer)).toMatchObject([{ problem: 'one' }, { problem: 'two' }])
})

test('a process that cannot send says so, and nobody waits', async () => {
  const { sendMail, problems } = mailing(() => Promise.reject(new Error('the lake is away')))
  await expect(sendMail({})).rejects.toThrow('its own line says why')
  expect(problems).toEqual(['mail: the lake is away'])
})

test('what nobody knows, and nobody answers, is no answer', async () => {
  const { child } = twoProcesses({ metrics: () => 3 })
  expect(await child.ask('metrics')).toBe(3)
  expect(await child.ask('mail')).toBeNull()
  expect(await questions(() => {}).ask('metrics', { patience: 1 })).toBeNull()
})

test('other messages are left to others', () => {
  const { child } = twoProcesses({ mail: async () => sent })
  expect(child.take({ hasChanged: true })).toBe(false)
})
