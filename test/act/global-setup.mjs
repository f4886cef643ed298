import { WORKFLOWS, isInstalled } from '../../scripts/stack-environments.mjs'
import requireEnvironments from '../stack/global-setup.mjs'

/** Jest runs this before the act suite, which needs what the stack suite needs, and act. */
export default function requireAct() {
  requireEnvironments()
  if (!isInstalled(WORKFLOWS)) throw new Error('act is not installed: node scripts/stack-install.mjs workflows')
}
