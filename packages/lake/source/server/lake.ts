import { openAssetStore } from '../assets/open-asset-store.ts'
import { eraseDeleted } from '../assets/erase-deleted.ts'
import type { ErasingParts } from '../assets/erase-while-deleted.ts'
import { openVariants } from '../assets/variants.ts'
import { accessWatch } from '../auth/access-watch.ts'
import { accountParts } from '../auth/account-parts.ts'
import { openAccounts } from '../auth/accounts.ts'
import { openPasswords } from '../auth/passwords.ts'
import { openRoles } from '../auth/roles.ts'
import { openSignIn } from '../auth/sign-in.ts'
import { openCopyJobs } from '../copying/copy-jobs.ts'
import { datasetRegistry, type DatasetRegistry } from '../dataset/registry.ts'
import { maxUpload } from '../endpoints/assets.ts'
import { byteBudget } from '../http/byte-budget.ts'
import { preflight, refuseForeignOrigin, withCors } from '../http/cors.ts'
import { errorResponse } from '../http/error-response.ts'
import { originList } from '../http/origins.ts'
import { eventStreams } from '../http/sse.ts'
import { usualLedger } from '../ledger/ledger-file.ts'
import { openImageJobs } from '../images/process/image-jobs.ts'
import type { LakeOptions } from '../options/lake-options.ts'
import { settleOptions } from '../options/settle-options.ts'
import { presentAsset } from '../protocol/asset-url.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { Services } from '../routing/services.ts'
import { unknownParameters } from '../routing/unknown-parameters.ts'
import { openPresence } from '../socket/presence.ts'
import { openDatabase } from '../storage/database.ts'
import { attachLedger } from '../storage/taken-away.ts'
import { webhookStorage } from '../storage/webhooks.ts'
import { openEvaluator } from '../workers/evaluator.ts'
import { answer } from './answer.ts'

export interface Lake {
  /** What handlers work with; for the lake's own command line and tests. */
  readonly services: Services
  readonly datasets: DatasetRegistry
  /** Answers a request; never throws. */
  handle(request: Request): Promise<Response>
  close(): Promise<void>
}

/**
 * Opens a content lake on a folder. It answers requests; `serveLake` puts it on a port. Several lakes in one process share
 * nothing.
 * @throws DataFolderError when the folder cannot be used, OptionsError for options that cannot be
 */
export function openLake(options: LakeOptions): Lake {
  const settled = settleOptions(options)
  const { dataDir, projectId, title, command, publicUrl, now } = settled
  const roles = openRoles(settled.roles)
  const origins = originList(settled.allowedOrigins)
  const database = openDatabase(dataDir, command)
  const { ledger } = settled
  attachLedger(database, { chosen: ledger?.file, usual: ledger && usualLedger(dataDir), now })
  const images = openImageJobs(settled.images)
  const assets = openAssetStore(dataDir, settled.bucket, now)
  const variants = openVariants(images)
  const present = (document: LakeDocument) => presentAsset(document, publicUrl)
  const log = { whileDeleted: (...about) => datasets.storage.whileDeleted(...about) } satisfies ErasingParts['log']
  const erase = eraseDeleted({ assets, log }, variants)
  const datasets = datasetRegistry({ database, command, now, present, erase, ledgerRules: ledger?.rules ?? [] })
  const passwords = openPasswords(settled.passwordCost)
  const parts = accountParts({ database, passwords, roles, command, issuer: `${title} Studio`, now })
  const accounts = openAccounts(parts)
  const contentLength = () => datasets.storage.contentLength()
  const { workers, ready, queryTimeout } = settled
  const evaluator = openEvaluator({
    settings: { dataDir, projectId, publicUrl, command, queryTimeout },
    workers,
    ready,
    contentLength,
  })
  const services: Services = {
    projectId,
    title,
    command,
    publicUrl,
    roles,
    evaluator,
    dataset: datasets,
    copies: openCopyJobs(now),
    log: datasets.storage,
    accounts,
    assets,
    images,
    variants,
    holdUpload: byteBudget(2 * maxUpload),
    eventStream: eventStreams(),
    presence: openPresence(),
    passwords,
    signIn: openSignIn(parts, accounts),
    accessWatch: accessWatch({
      changeNumber: parts.accounts.changeNumber,
      roleOf: (token) => accounts.viewerOf(token)?.role.name ?? null,
    }),
    accessLogs: parts.logs,
    tellUnknown: unknownParameters((sentence) => console.warn(`lake: ${sentence}`)),
    webhooks: { hooks: webhookStorage(database), rules: settled.webhooks },
    allowedOrigins: settled.allowedOrigins,
    allowsOrigin: origins.allows,
    now,
  }
  return {
    services,
    datasets,
    async handle(request) {
      if (request.method === 'OPTIONS') return preflight(request, origins)
      try {
        refuseForeignOrigin(request, origins, publicUrl)
        return withCors(await answer(request, services), request, origins)
      } catch (error) {
        return withCors(errorResponse(error), request, origins)
      }
    },
    async close() {
      images.close()
      await assets.close()
      await evaluator.close()
      datasets.close()
      services.accessWatch.close()
      passwords.close()
      database.close()
    },
  }
}
