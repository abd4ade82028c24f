// Reading badges with the camera, where the browser can by itself. Without it codes are typed, or read by a scanner.

const one = (id) => document.getElementById(id)
const againAfterMs = 3000

export async function startCamera(found) {
  const formats = await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => [])
  if (!formats?.includes('qr_code') || !navigator.mediaDevices) return
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  const [button, film] = [one('camera'), one('viewfinder')]
  button.hidden = false
  let last = { code: '', at: 0 }

  async function look() {
    if (!film.srcObject) return
    const [seen] = await detector.detect(film).catch(() => [])
    const at = Date.now()
    // The same badge stays in sight for a while.
    if (seen && (seen.rawValue !== last.code || at - last.at > againAfterMs)) {
      last = { code: seen.rawValue, at }
      await found(seen.rawValue)
    }
    requestAnimationFrame(look)
  }

  function stop() {
    for (const track of film.srcObject?.getTracks() ?? []) track.stop()
    film.srcObject = null
    film.hidden = true
  }

  button.addEventListener('click', async () => {
    if (film.srcObject) return stop()
    const wish = { video: { facingMode: 'environment' } }
    film.srcObject = await navigator.mediaDevices.getUserMedia(wish).catch(() => null)
    if (!film.srcObject) return
    film.hidden = false
    await film.play()
    void look()
  })
  one('lock').addEventListener('click', stop)
}
