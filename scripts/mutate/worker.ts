// A process that runs tests again and again: starting Jest anew for each mutant would take longer than the tests.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCLI } from 'jest'
import { z } from 'zod'

const Question = z.object({ test: z.string() })

const root = process.cwd()
const config = z
  .object({ default: z.function({ output: z.promise(z.looseObject({})) }) })
  .parse(await import(pathToFileURL(join(root, 'jest.config.js')).href))
const settings = JSON.stringify({ ...(await config.default()), rootDir: root })

process.on('message', (message) => void answer(Question.parse(message).test))
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function answer(test: string): Promise<void> {
  const { results } = await runCLI(
    {
      _: [test],
      $0: 'jest',
      config: settings,
      runTestsByPath: true,
      runInBand: true,
      silent: true,
      watchman: false,
      reporters: [],
    },
    [root],
  )
  const failed = results.testResults.flatMap(({ testResults, testExecError, testFilePath }) => [
    ...(testExecError ? [testFilePath] : []),
    ...testResults.flatMap(({ status, fullName }) => (status === 'failed' ? [fullName] : [])),
  ])
  process.send?.({ passed: results.numPassedTests, failed: failed.slice(0, 1) })
}
