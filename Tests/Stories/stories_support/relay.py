"""A TCP relay between the desk and a server: it can cut, stall, slow down, refuse, and note when lines pass."""

import asyncio
import contextlib
import socket
import struct
import threading
import time

from .workshop import free_port

_CHUNK = 65_536


class Relay:
    """Listens on `port` of loopback and passes everything on to `target` (a port), which may change."""

    def __init__(self, target):
        self.port = free_port()
        self.target = target
        self.connections = 0            # ever
        self.cuts = 0                   # connections cut by us
        self.lines = []                 # (time.time(), "to server" or "to client", the line's first 200 bytes)
        self._watched = None
        self._bytes_per_second = None
        self._cut_after = None
        self._refusing = False
        self._open = set()
        self._loop = asyncio.new_event_loop()
        self._flowing = asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_forever, name="relay", daemon=True)

    def start(self):
        self._thread.start()
        self._flowing.set()
        self._server = self._run(asyncio.start_server(self._connected, "127.0.0.1", self.port))
        return self

    def stop(self):
        self._loop.call_soon_threadsafe(self._server.close)
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    # What can be done to those who talk

    def cut(self):
        """Resets every connection there is."""
        self._run(self._cut_all())

    def cut_after(self, count):
        """Each connection is reset once `count` bytes have gone to the client; None ends that."""
        self._cut_after = count

    def stall(self):
        """Nothing passes, nothing closes, until `resume`."""
        self._loop.call_soon_threadsafe(self._flowing.clear)

    def resume(self):
        self._loop.call_soon_threadsafe(self._flowing.set)

    def throttle(self, bytes_per_second):
        """To the client, each connection; None ends that."""
        self._bytes_per_second = bytes_per_second

    def refuse(self, refusing=True):
        """Accepts and resets at once."""
        self._refusing = refusing

    def watch(self, wanted):
        """Notes in `lines` when a line for which `wanted(direction, line)` is true passes (plain text only)."""
        self._watched = wanted

    def calm(self):
        """Ends everything that was done to those who talk."""
        self.cut_after(None)
        self.throttle(None)
        self.refuse(False)
        self.resume()

    # Inside

    def _run(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _cut_all(self):
        for writers in list(self._open):
            self._reset(writers)

    def _reset(self, writers):
        self.cuts += 1
        self._open.discard(writers)
        for writer in writers:
            _reset(writer)

    async def _connected(self, reader, writer):
        self.connections += 1
        if self._refusing:
            _reset(writer)
            return
        try:
            server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            _reset(writer)
            return
        writers = (writer, server_writer)
        self._open.add(writers)
        await asyncio.gather(
            self._pass_on(reader, server_writer, "to server", writers),
            self._pass_on(server_reader, writer, "to client", writers))
        self._open.discard(writers)

    async def _pass_on(self, reader, writer, direction, writers):
        passed, rest = 0, b""
        with contextlib.suppress(OSError, RuntimeError):
            while data := await reader.read(_CHUNK):
                await self._flowing.wait()
                if direction == "to client":
                    passed += len(data)
                    if self._cut_after is not None and passed > self._cut_after:
                        self._reset(writers)
                        return
                    if self._bytes_per_second:
                        await self._drip(writer, data)
                        continue
                if self._watched:
                    rest = self._note(direction, rest + data)
                writer.write(data)
                await writer.drain()
        with contextlib.suppress(OSError, RuntimeError):
            writer.close()

    async def _drip(self, writer, data):
        step = max(1, self._bytes_per_second // 20)
        for start in range(0, len(data), step):
            writer.write(data[start:start + step])
            await writer.drain()
            await asyncio.sleep(step / (self._bytes_per_second or 1_000_000_000))

    def _note(self, direction, text):
        *lines, rest = text.split(b"\n")
        for line in lines:
            if self._watched(direction, line):
                self.lines.append((time.time(), direction, line[:200].rstrip(b"\r")))
        return rest[-4096:]


def _reset(writer):
    """Closes with a TCP reset, as a broken line does, not with an orderly end."""
    with contextlib.suppress(OSError, RuntimeError, AttributeError):
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()


@contextlib.contextmanager
def running(target):
    """A relay for the time of a `with`."""
    relay = Relay(target)
    try:
        yield relay.start()
    finally:
        relay.stop()
