import { UserError } from '../../errors.ts'

/** The address of Airflow's web server without `/api/v1`, `/api/v2`, query or trailing slash. Throws UserError. */
export function airflowBaseUrl(address: string): string {
  const text = address.trim()
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new UserError('airflow-url is no web address', {
      hint: 'Give the address of the Airflow web server, such as https://airflow.example.com.',
    })
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError('airflow-url holds a user name or password', {
      hint: 'Take them out of the address; use airflow-username and airflow-password.',
    })
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/\/api(\/v[12])?$/, '')
  return `${url.origin}${path}`
}
