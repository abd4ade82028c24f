import { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * PostgreSQL through Prisma, one statement at a time on the connection of a transaction. Prisma asks for several
 * relations of one query at once; node-postgres only queues such statements for now, and refuses them from its
 * version 9 on.
 */
export class OneAtATime extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => inTurn(await start(level))
    return adapter
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const afterTheLast =
    <Query, Answer>(run: (query: Query) => Promise<Answer>) =>
    (query: Query): Promise<Answer> => {
      const answer = last.then(() => run(query))
      // Who asked hears of a failure; the next one in the queue doesn't.
      last = answer.catch(() => {})
      return answer
    }
  transaction.queryRaw = afterTheLast(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = afterTheLast(transaction.executeRaw.bind(transaction))
  return transaction
}
