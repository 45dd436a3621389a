import { erasures, signIns } from './access-logs.ts'
import { createUser, signInLink } from './accounts.ts'
import { listBackups, makeBackup, restore } from './backups.ts'
import { createDataset, deleteDataset, listDatasets, setVisibility } from './datasets.ts'
import { bringAssetsBack, checkAssets } from './assets.ts'
import { exportFile, importFile } from './transfer.ts'
import { heedLedger } from './heed-ledger.ts'
import { createHook, deleteHook, hookLogs, listHooks } from './hooks.ts'
import { serve } from './serve.ts'
import { endSession, listSessions } from './sessions.ts'
import { createToken, listTokens, revokeToken } from './tokens.ts'
import { secondFactor, setPassword } from './user-credentials.ts'
import { checkUpgrade } from './upgrade.ts'
import { changeRole, deleteUser, disableUser, enableUser, listUsers } from './users.ts'

/** @param roles names */
export const help = (roles: readonly string[]) => `The embedded content lake. All commands take
  --data DIR         where everything is kept (default: $DATA_DIR, else .data)
  --config FILE      the words and limits of its owner (default: $LAKE_CONFIG, else lake.config.json in this folder)
  --project-id ID, --title NAME

  serve [--port N] [--host H] [--allow-origin O]… [--public-url U] [--query-workers 4] [--query-timeout SECONDS]
        [--dataset NAME [--visibility private|public]]   a dataset that is made where it is missing
  user create EMAIL --role R [--name N] [--password-stdin] [--if-nobody]
  user list [--json]
  user role EMAIL R
  user disable EMAIL                      shuts the account; "user enable" opens it again
  user delete EMAIL [--forget-name]       history keeps the id, and the name unless it is to be forgotten
  user password EMAIL                     reads the new password from standard input
  user second-factor off EMAIL            when app and recovery codes are lost
  token create --role R [--label L] [--replace | --replace-after SECONDS]
  token list [--json]
  token revoke ID|LABEL
  session list [EMAIL] [--json]
  session end ID | --user EMAIL | --everybody
  sign-in-link EMAIL --studio URL [--if-there]
  sign-ins [--limit N] [--json]           who tried to sign in, the latest first
  erasures [--dataset D] [--limit N] [--json]
  dataset create NAME [--visibility private|public]     NAME-comments: of comments on it, always private
  dataset visibility NAME private|public
  dataset delete NAME --yes               with its assets, its comments, and all that its history said
  dataset list
  hook create NAME --url U [--dataset D] [--on create,update,delete] [--filter GROQ] [--projection GROQ]
  hook list [--json]
  hook logs NAME [--json]                 what was told, the latest first
  hook delete NAME
  import FILE [--dataset D] [--replace] [--allow-failing-assets]
  export FILE [--dataset D]               documents; pictures and files are in the data folder, under assets, or in a bucket;
                                          comments are the dataset D-comments
  backup FILE | --folder DIR [--keep-daily 7] [--keep-weekly 4] [--keep-days 35]
        [--passphrase-file F | --passphrase-stdin | --no-passphrase]   everything, while the lake runs
  restore FILE | DIR [--at TIME] [--into FOLDER] [--replace] [--without-ledger] [--passphrase-file F | --passphrase-stdin]
  backups DIR [--json]                    what backups there are, the newest first
  heed-ledger [--dataset D]               takes away from content that came from elsewhere what the ledger ever said was
  assets check [--json]                   the bucket for pictures and files: keys, privacy, versions, what waits to be erased
  assets bring-back                       copies all of it into the data folder, to do without the bucket
  upgrade-check [--json] [--no-trial]     what the first start of this version would do to the folder; tried on a copy

Roles: ${roles.join(', ')}.
Exit code 2: the command was not understood; 1: it could not be done.
`

export const commands: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  serve,
  'user create': createUser,
  'user list': listUsers,
  'user role': changeRole,
  'user disable': disableUser,
  'user enable': enableUser,
  'user delete': deleteUser,
  'user password': setPassword,
  'user second-factor': secondFactor,
  'token create': createToken,
  'token list': listTokens,
  'token revoke': revokeToken,
  'session list': listSessions,
  'session end': endSession,
  'sign-in-link': signInLink,
  'sign-ins': signIns,
  erasures,
  'dataset create': createDataset,
  'dataset list': listDatasets,
  'dataset visibility': setVisibility,
  'dataset delete': deleteDataset,
  'hook create': createHook,
  'hook list': listHooks,
  'hook logs': hookLogs,
  'hook delete': deleteHook,
  import: importFile,
  export: exportFile,
  'assets check': checkAssets,
  'assets bring-back': bringAssetsBack,
  backup: makeBackup,
  restore,
  backups: listBackups,
  'heed-ledger': heedLedger,
  'upgrade-check': checkUpgrade,
}
