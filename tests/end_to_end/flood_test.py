#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floods a server from other processes, and looks how people fare meanwhile. Takes half a minute of a whole machine.

Usage: flood_test.py REGIE-SERVER
"""
import multiprocessing
import socket
import ssl
import statistics
import struct
import sys
import time
import unittest
from collections import deque
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import cbor2  # noqa: E402
import python_client_test as base  # noqa: E402
import regie_client  # noqa: E402

ATTACKERS = 3
HELD = 60  # connections of each


def connect_from(address, port):
    raw = socket.socket()
    raw.settimeout(5)
    raw.bind((address, 0))
    raw.connect(("127.0.0.1", port))
    return raw


def keep_connecting(make, stop):
    held = deque()
    while not stop.is_set():
        try:
            held.append(make())
        except OSError:
            pass
        if len(held) > HELD:
            held.popleft().close()


def silent(address, port, stop):
    keep_connecting(lambda: connect_from(address, port), stop)


def half_greeted(address, port, stop):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    said = ssl.MemoryBIO()
    try:
        context.wrap_bio(ssl.MemoryBIO(), said).do_handshake()
    except ssl.SSLWantReadError:
        pass
    greeting = said.read()

    def make():
        raw = connect_from(address, port)
        raw.send(greeting)
        return raw
    keep_connecting(make, stop)


def resuming(token, port, stop):
    def make():
        client = regie_client.Client("127.0.0.1", port)
        client.resume(token)
        return client
    keep_connecting(make, stop)


def pinging(token, port, stop):
    client = regie_client.Client("127.0.0.1", port)
    client.resume(token)
    message = cbor2.dumps({"type": "ping", "id": regie_client.new_id().bytes, "body": {}})
    many = (struct.pack(">I", len(message)) + message) * 500
    while not stop.is_set():
        client._socket.sendall(many)
        for _ in range(500):
            client.receive()


class Flood(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = base.Server({"claire": "support", "hugo": "support", "nadia": "admin"})
        cls.server.start()
        cls.inside = cls.log_in("nadia")

    @classmethod
    def tearDownClass(cls):
        cls.inside.close()
        assert cls.server.stop() == 0
        cls.server.remove()

    @classmethod
    def log_in(cls, name):
        client = regie_client.Client("127.0.0.1", cls.server.port)
        client.login(f"{name}@example.org", base.PASSWORD)
        return client

    def flood(self, attack, argument):
        stop = multiprocessing.Event()
        attackers = [multiprocessing.Process(target=attack, args=(argument, self.server.port, stop), daemon=True)
                     for _ in range(ATTACKERS)]
        for attacker in attackers:
            attacker.start()

        def end():
            stop.set()
            for attacker in attackers:
                attacker.join(5)
                attacker.kill()
        self.addCleanup(end)
        time.sleep(1)

    def check_people(self):
        for _ in range(4):
            begin = time.monotonic()
            self.log_in("hugo").close()
            self.assertLess(time.monotonic() - begin, 5)
        waits = []
        for _ in range(50):
            begin = time.monotonic()
            self.inside.count("ticket")
            waits.append(time.monotonic() - begin)
            time.sleep(0.02)
        self.assertLess(statistics.median(waits), 0.1)
        status = Path(f"/proc/{self.server.pid}/status").read_text()
        memory = int(status.split("VmRSS:")[1].split()[0])
        self.assertLess(memory, 150 * 1024)

    def test_silent_connections(self):
        for address in ("127.0.0.2", "127.0.0.1"):
            with self.subTest(address):
                self.flood(silent, address)
                self.check_people()
                self.doCleanups()

    def test_half_greetings(self):
        self.flood(half_greeted, "127.0.0.2")
        self.check_people()

    def test_one_session_taken_up_without_end(self):
        owner = self.log_in("claire")
        self.flood(resuming, owner.token)
        self.check_people()
        owner.close()

    def test_requests_without_a_pause(self):
        owner = self.log_in("claire")
        self.flood(pinging, owner.token)
        self.check_people()
        owner.close()


if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    unittest.main(verbosity=2)
