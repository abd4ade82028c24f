// What a device keeps for working without a network, and how it is sent: for checking in and for entering. A script
// for everybody: pages and the sign-out import it (with check-in-queue.js, enter-queue.js), service workers load it by
// importScripts, which takes no modules.
//
// lists    the list that was taken along, encrypted under the PIN, with the count of wrong tries
// queue    what waits, each piece sealed for the portal alone: no names, nothing that this device could read
// answers  what the portal said to pieces that count for nothing, by id and reason: no names either
//
// mark     the name of all this on the device
// address  where what waits of a list is sent to
// body     what of a piece that waits is sent
// answered what is kept of the portal's answer to a piece; nothing where it was taken in
self.offlineStore = ({ mark, address, body, answered }) => {
  const lifeMs = 24 * 60 * 60 * 1000
  const atOnce = 100
  let opened

  function open() {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(mark, 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('lists', { keyPath: 'slug' })
        request.result.createObjectStore('queue', { keyPath: 'nonce' })
        request.result.createObjectStore('answers', { keyPath: 'nonce' })
      }
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    return opened
  }

  /** Runs `work` with the stores in one transaction, and waits until it is written. */
  async function inStores(names, mode, work) {
    const database = await open()
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(names, mode, { durability: 'strict' })
      const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]))
      const request = work(stores)
      transaction.oncomplete = () => resolve(request?.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  }

  const read = (store, work) => inStores([store], 'readonly', (stores) => work(stores[store]))
  const write = (store, work) => inStores([store], 'readwrite', (stores) => work(stores[store]))
  const put = (store, value) => write(store, (each) => each.put(value))
  const remove = (store, key) => write(store, (each) => each.delete(key))
  const all = (store) => read(store, (each) => each.getAll())

  const tellPages = (said) => {
    const channel = new BroadcastChannel(mark)
    channel.postMessage(said)
    channel.close()
  }

  async function listOf(slug) {
    const list = await read('lists', (each) => each.get(slug))
    if (!list) return undefined
    // A clock that was set back makes no list younger.
    if (Math.abs(Date.now() - list.takenAt) < lifeMs) return list
    await remove('lists', slug)
    tellPages({ wiped: 'expired', slug })
    return undefined
  }

  /** Wipes the names from this device; what waits to be sent stays. */
  async function wipe(why = 'wiped') {
    await inStores(['lists', 'answers'], 'readwrite', (stores) => {
      stores.lists.clear()
      if (why === 'signedOut') stores.answers.clear()
    })
    tellPages({ wiped: why })
  }

  const mostTries = 10

  /**
   * Counts a try at the PIN before it is made, so that a reload in between takes none back. The list, with `left` as
   * the tries that remain after this one; undefined once there is none.
   */
  async function takeTry(slug) {
    const list = await listOf(slug)
    if (!list) return undefined
    const tries = await write('lists', (store) => {
      const counted = {}
      store.get(slug).onsuccess = ({ target }) => {
        if (!target.result) return
        counted.result = target.result.tries + 1
        store.put({ ...target.result, tries: counted.result })
      }
      return counted
    })
    return tries ? { ...list, tries, left: mostTries - tries } : undefined
  }

  /** A piece that waits and the list that knows of it, or neither. */
  function keep(list, waiting) {
    return inStores(['lists', 'queue'], 'readwrite', (stores) => {
      stores.queue.put(waiting)
      if (list) stores.lists.put(list)
    })
  }

  const waitingOf = async (slug) =>
    (await all('queue'))
      .filter((each) => each.slug === slug)
      .sort((a, b) => a.at.localeCompare(b.at))

  /** One after the other, whoever asks: the page by itself, by hand, and the worker in the background. */
  let sending = Promise.resolve()
  function send(slug) {
    const turn = sending.then(() => sendNow(slug))
    sending = turn.catch(() => undefined)
    return turn
  }

  /**
   * Sends what waits, in batches. What the portal has answered is taken out and its answer kept in one transaction;
   * whatever goes wrong in between, the rest stays and is sent again, which counts nothing twice.
   */
  async function sendNow(slug) {
    for (let clockOffBy = 0; ;) {
      const waiting = (await waitingOf(slug)).slice(0, atOnce)
      if (waiting.length === 0) return { state: 'sent', clockOffBy }
      const response = await post(address(slug), {
        now: new Date().toISOString(),
        device: deviceName(),
        ...body(waiting),
      })
      if (response.state) {
        if (response.state === 'forbidden') await wipe('forbidden')
        return response
      }
      const count = await keepAnswers(slug, waiting, response.answers)
      clockOffBy = response.clockOffBy
      // Nothing of it was answered: something is wrong over there, and it is tried again later.
      if (count === 0) return { state: 'trouble' }
    }
  }

  async function keepAnswers(slug, waiting, answers) {
    const sent = new Set(waiting.map(({ nonce }) => nonce))
    const ours = answers.filter(({ nonce }) => sent.has(nonce))
    await inStores(['queue', 'answers'], 'readwrite', (stores) => {
      for (const answer of ours) {
        stores.queue.delete(answer.nonce)
        const kept = answered(answer)
        if (kept) stores.answers.put({ ...kept, nonce: answer.nonce, slug })
      }
    })
    return ours.length
  }

  /** Asks the portal; a `state` instead of an answer says what is in the way. */
  async function post(address, body) {
    let response
    try {
      response = await fetch(address, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      })
      if (response.ok) return await response.json()
    } catch {
      return { state: 'offline' }
    }
    const states = { 401: 'signIn', 403: 'forbidden', 404: 'forbidden', 429: 'wait' }
    return { state: states[response.status] ?? 'trouble' }
  }

  async function sendAll() {
    const slugs = new Set((await all('queue')).map(({ slug }) => slug))
    const states = []
    for (const slug of slugs) states.push((await send(slug)).state)
    return states
  }

  /** Tells two tablets apart in the log; no more is known of a device. */
  function deviceName() {
    return /Android|iPad|iPhone/.exec(navigator.userAgent)?.[0] ?? 'computer'
  }

  async function dropExpired() {
    for (const { slug } of await all('lists')) await listOf(slug)
  }

  return {
    mark,
    all,
    put,
    remove,
    listOf,
    takeTry,
    keep,
    waitingOf,
    wipe,
    send,
    sendAll,
    post,
    dropExpired,
  }
}
