import { describe, expect, it } from '@jest/globals'
import type { RestDag, RestImportError } from '../../../../src/airflow/rest/answers.ts'
import { fileOfImportError } from '../../../../src/airflow/rest/file-places.ts'

const errorIn = (file: string): RestImportError => ({ file, bundle: null, trace: '', timestamp: null })

const dagAt = (dagId: string, fileloc: string, relativeFileloc: string | null = null): RestDag => ({
  dagId,
  active: true,
  hasImportErrors: false,
  fileloc,
  relativeFileloc,
  bundleName: null,
  fileToken: null,
  lastParsedTime: null,
  tags: [],
})

const FILES = ['airflow_dags/team_a/jobs.py', 'airflow_dags/team_b/jobs.py']
const KNOWN = [{ dagId: 'orders', file: 'airflow_dags/orders.py' }]

describe('the file of an import error', () => {
  it('is found by the way that known DAGs show', () => {
    const dags = [dagAt('orders', '/opt/airflow/dags/orders.py')]

    const file = fileOfImportError(errorIn('/opt/airflow/dags/team_b/jobs.py'), FILES, KNOWN, dags)

    expect(file).toBe('airflow_dags/team_b/jobs.py')
  })

  it('is found below a bundle of Airflow 3', () => {
    const dags = [dagAt('orders', '/bundles/shop/orders.py', 'orders.py')]

    expect(fileOfImportError(errorIn('team_a/jobs.py'), FILES, KNOWN, dags)).toBe('airflow_dags/team_a/jobs.py')
  })

  it('is not mistaken for a file of the same name elsewhere', () => {
    const dags = [dagAt('orders', '/opt/airflow/dags/orders.py')]

    expect(fileOfImportError(errorIn('/opt/airflow/dags/team_c/jobs.py'), FILES, KNOWN, dags)).toBeUndefined()
  })

  it('is the one with the longest common end where nothing is known', () => {
    expect(fileOfImportError(errorIn('/srv/team_b/jobs.py'), FILES, [], [])).toBe('airflow_dags/team_b/jobs.py')
    expect(fileOfImportError(errorIn('/srv/other.py'), FILES, [], [])).toBeUndefined()
  })
})
