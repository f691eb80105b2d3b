// A live board: the hub's messages over a WebSocket, and the same snapshot by GET when that fails. Comes back by itself, for ever.
const PATIENCE = [250, 500, 1000, 2000, 3000, 5000];
const POLL_EVERY = 2000;
const SILENCE = 3000;
const DEAD = 12000; // the server says something every five seconds

export function watch(element, { onBoard, onLink }) {
  const { live: code, liveBoard: boardUrl, liveHub: hubUrl, liveSignalr: library, liveMethod: method = 'Watch' } = element.dataset;
  let sequence = Number(element.dataset.liveSequence) || 0;
  let attempts = 0;
  let tag = null;
  let polling = null;
  let lost = null;

  function take(board) {
    up();
    if (board.sequence >= sequence) {
      sequence = board.sequence;
      onBoard(board);
    }
  }

  function up() {
    clearTimeout(lost);
    lost = null;
    onLink(true);
  }

  // A short gap is nobody's business.
  function down() {
    lost ??= setTimeout(() => onLink(false), SILENCE);
  }

  async function connect() {
    let hub = null;
    try {
      await load(library);
      const { HubConnectionBuilder, HttpTransportType, LogLevel } = window.signalR;
      hub = new HubConnectionBuilder()
        .withUrl(hubUrl, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
        .configureLogging(LogLevel.None)
        .build();
      hub.serverTimeoutInMilliseconds = DEAD;
      hub.on('board', take);
      hub.onclose(again);
      await hub.start();
      take(await hub.invoke(method, code));
      attempts = 0;
      stopPolling();
    } catch {
      hub?.stop().catch(() => {});
      again();
    }
  }

  let waiting = null;
  function again() {
    down();
    startPolling();
    if (waiting) {
      return;
    }
    const pause = PATIENCE[Math.min(attempts++, PATIENCE.length - 1)];
    waiting = setTimeout(() => { waiting = null; connect(); }, pause * (0.75 + Math.random() / 2));
  }

  async function poll() {
    try {
      const answer = await fetch(boardUrl, { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store' });
      if (answer.status === 304) {
        up();
      } else if (answer.ok) {
        tag = answer.headers.get('ETag');
        take(await answer.json());
      } else {
        down();
      }
    } catch {
      down();
    }
  }

  function startPolling() {
    polling ??= setInterval(poll, POLL_EVERY);
  }

  function stopPolling() {
    clearInterval(polling);
    polling = null;
  }

  connect();
}

// The library is fetched when it is wanted, after the page itself, so that an old phone shows the ballot first.
let loading = null;
function load(source) {
  if (window.signalR) {
    return Promise.resolve();
  }
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = resolve;
    script.onerror = () => { loading = null; reject(new Error(source)); };
    document.head.append(script);
  });
  return loading;
}
