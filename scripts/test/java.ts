import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const runs = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

const hasJava = () => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0

/**
 * Sees to it that there is a Java, which the Nu checker is written in: the machine's, else one from its package manager.
 * @throws Error with what the person can do
 */
export function ensureJava(): void {
  if (hasJava()) return
  process.stderr.write('There is no Java yet for the Nu HTML checker; installing one.\n')
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get') && runs('apt-get', 'update'))
    runs('apt-get', 'install', '-y', '--no-install-recommends', 'default-jre-headless')
  if (!hasJava())
    throw new Error('no Java was found, and none could be installed. Install Java 11 or newer: https://adoptium.net.')
}
