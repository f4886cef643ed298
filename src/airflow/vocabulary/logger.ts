import { external } from '../../python/values.ts'

/** What `self.log` of an operator or a DAG is. */
export const LOGGER = external('logging.Logger()', true)
