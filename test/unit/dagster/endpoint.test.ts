import { describe, expect, it } from '@jest/globals'
import { graphqlEndpoint } from '../../../src/dagster/endpoint.ts'

describe('the GraphQL endpoint', () => {
  it.each([
    ['http://localhost:3000', 'http://localhost:3000/graphql'],
    ['localhost:3000', 'http://localhost:3000/graphql'],
    ['https://dagster.example.com/', 'https://dagster.example.com/graphql'],
    ['https://example.com/tools/dagster/', 'https://example.com/tools/dagster/graphql'],
    ['https://example.com/graphql', 'https://example.com/graphql'],
    ['https://example.com/graphql/', 'https://example.com/graphql'],
    ['https://shop.dagster.cloud/prod', 'https://shop.dagster.cloud/prod/graphql'],
    ['shop.dagster.cloud/prod', 'https://shop.dagster.cloud/prod/graphql'],
    ['https://shop.dagster.cloud/prod/graphql', 'https://shop.dagster.cloud/prod/graphql'],
    ['https://shop.eu.dagster.cloud/prod/locations?x=1#y', 'https://shop.eu.dagster.cloud/prod/graphql'],
    ['https://shop.dagster.plus/prod', 'https://shop.dagster.plus/prod/graphql'],
    ['  https://dagster.example.com?token=a  ', 'https://dagster.example.com/graphql'],
  ])('of %s is %s', (address, endpoint) => {
    expect(graphqlEndpoint(address).href).toBe(endpoint)
  })

  it.each(['', 'ftp://example.com', 'https://', 'not an address'])('of "%s" is an error', (address) => {
    expect(() => graphqlEndpoint(address)).toThrow('dagster-url is no web address')
  })

  it('of Dagster+ needs a deployment', () => {
    expect(() => graphqlEndpoint('https://shop.dagster.cloud')).toThrow('names no deployment')
  })

  it('never takes credentials, nor repeats them', () => {
    expect(() => graphqlEndpoint('https://ann:secret@example.com')).toThrow(
      /^dagster-url holds a user name or password$/,
    )
  })
})
