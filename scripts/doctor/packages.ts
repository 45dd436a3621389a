import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { good, look, mend, type DoctorFinding } from './finding.ts'

const Audit = z.object({ vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })) })

/** The version of Node, and known weaknesses of what is installed for production: `npm audit` asks the registry. */
export function packages(root: string): DoctorFinding[] {
  const [major = 0] = process.versions.node.split('.').map(Number)
  const node =
    major >= 24
      ? good('Node', `Version ${process.versions.node}.`)
      : mend('Node', `Version ${process.versions.node}: 24 is needed.`, 'Use npm run doctor, which brings its own.')
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
  })
  return [node, readAudit(stdout)]
}

/** @param json what `npm audit --json` says */
export function readAudit(json: string): DoctorFinding {
  const about = 'packages'
  let said: unknown
  try {
    said = JSON.parse(json)
  } catch {
    said = null
  }
  const { data } = Audit.safeParse(said)
  if (!data)
    return look(
      about,
      'Their known weaknesses could not be asked for.',
      'npm audit --omit=dev, where the registry can be reached.',
    )
  const names = Object.entries(data.vulnerabilities)
  const grave = names.filter(([, { severity }]) => severity === 'high' || severity === 'critical')
  const remedy = 'npm audit fix && npm test, then npm run build and a restart.'
  if (grave.length > 0)
    return mend(about, `${grave.length} have a grave weakness: ${grave.map(([name]) => name).join(', ')}.`, remedy)
  if (names.length > 0)
    return look(about, `${names.length} have a known weakness: ${names.map(([name]) => name).join(', ')}.`, remedy)
  return good(about, 'None has a known weakness.')
}
