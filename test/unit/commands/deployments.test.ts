import { describe, expect, it } from '@jest/globals'
import { findNamed, openDeployments, qualify } from '../../../src/commands/deployments.ts'
import { aLocation, aSnapshot } from '../../helpers/dags.ts'

const open = (...urls: string[]) => openDeployments(urls, { log: () => undefined })

describe('the deployments of one run', () => {
  it.each([
    [
      ['https://shop.dagster.cloud/prod', 'https://shop.dagster.cloud/eu'],
      ['prod', 'eu'],
      [true, true],
    ],
    [
      ['http://one.example.com:3000', 'https://two.example.com/dagster/graphql'],
      ['one.example.com:3000', 'two.example.com/dagster'],
      [false, false],
    ],
    [
      ['https://a.dagster.cloud/prod', 'https://b.dagster.plus/prod'],
      ['https://a.dagster.cloud/prod/graphql', 'https://b.dagster.plus/prod/graphql'],
      [true, true],
    ],
  ])('%j are told apart by their addresses', (urls, names, plus) => {
    const deployments = open(...urls)

    expect(deployments.map(({ name }) => name)).toEqual(names)
    expect(deployments.map((each) => each.plus)).toEqual(plus)
  })

  it('call a location as Dagster does while there is one deployment', () => {
    const [one, ...none] = open('http://localhost:3000')
    const [prod, eu] = open('https://shop.dagster.cloud/prod', 'https://shop.dagster.cloud/eu')

    expect(none).toEqual([])
    expect(one && qualify('analytics', one, [one])).toBe('analytics')
    expect(prod && eu && qualify('analytics', prod, [prod, eu])).toBe('analytics@prod')
  })
})

describe('a named location', () => {
  const all = open('https://shop.dagster.cloud/prod', 'https://shop.dagster.cloud/eu')
  const snapshot = aSnapshot(['analytics@prod', 'analytics@eu', 'reports@eu'].map((name) => aLocation({ name })))
  const find = (name: string) =>
    findNamed(name, all, snapshot).map(({ location, deployment }) => `${location} of ${deployment.name}`)

  it.each([
    ['analytics', ['analytics of prod', 'analytics of eu']],
    ['analytics@eu', ['analytics of eu']],
    ['reports', ['reports of eu']],
    ['report', ['report of prod']],
    ['report@eu', ['report of eu']],
  ])('%s is looked for where it can be', (name, places) => {
    expect(find(name)).toEqual(places)
  })
})
