# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small client of Régie, written from docs/protocol.md alone: a frame is four bytes of length and one CBOR map.

Needs Debian's python3-cbor2. Nothing here knows an entity: columns, kinds and acts come from the server.
"""
import hashlib
import os
import socket
import ssl
import struct
import time
import uuid

import cbor2

PROTOCOL = (1, 0)


class Refusal(Exception):
    """What the server answers instead of a reply: a code, and what it concerns."""

    def __init__(self, body):
        super().__init__(body["code"])
        self.code = body["code"]
        self.body = body


def new_id():
    """A UUID of version 7 (RFC 9562 §5.7)."""
    milliseconds = int(time.time() * 1000)
    value = bytearray(milliseconds.to_bytes(6, "big") + os.urandom(10))
    value[6] = 0x70 | value[6] & 0x0F
    value[8] = 0x80 | value[8] & 0x3F
    return uuid.UUID(bytes=bytes(value))


class Client:
    def __init__(self, host, port, fingerprint=None, timeout=30):
        """Connects, checks the SHA-256 of the server's certificate when one is given, and greets."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.check_hostname = False  # the pin says more than the name
        context.verify_mode = ssl.CERT_NONE
        raw = socket.create_connection((host, port), timeout=timeout)
        self._socket = context.wrap_socket(raw)
        self.fingerprint = hashlib.sha256(self._socket.getpeercert(binary_form=True)).hexdigest()
        if fingerprint and fingerprint.replace(":", "").lower() != self.fingerprint:
            self._socket.close()
            raise ConnectionError("the server shows another certificate")
        self.events = []
        self.token = None
        self.session = None
        self.welcome = self.request("hello", {"major": PROTOCOL[0], "minor": PROTOCOL[1], "client": "python example"})

    # ── The wire ────────────────────────────────────────────────────────────────────────────────────────────────────

    def send(self, kind, body, request_id):
        message = cbor2.dumps({"type": kind, "id": request_id.bytes, "body": body})
        self._socket.sendall(struct.pack(">I", len(message)) + message)

    def receive(self):
        (length,) = struct.unpack(">I", self._read(4))
        return cbor2.loads(self._read(length))

    def _read(self, count):
        parts = b""
        while len(parts) < count:
            part = self._socket.recv(count - len(parts))
            if not part:
                raise ConnectionError("the server closed the connection")
            parts += part
        return parts

    def request(self, kind, body, request_id=None):
        """The body of the reply. Sent again with the same id, a write is done once and answered alike."""
        request_id = request_id or new_id()
        self.send(kind, body, request_id)
        while True:
            message = self.receive()
            if message.get("id") != request_id.bytes:
                self.events.append(message)
            elif message["type"] == "refusal":
                raise Refusal(message["body"])
            else:
                return message["body"]

    def wait_for(self, kind):
        """The body of the next event of this type, also one that came while a reply was awaited."""
        for index, event in enumerate(self.events):
            if event["type"] == kind:
                return self.events.pop(index)["body"]
        while True:
            message = self.receive()
            if message["type"] == kind:
                return message["body"]

    def close(self):
        self._socket.close()

    # ── What people do ──────────────────────────────────────────────────────────────────────────────────────────────

    def login(self, email, password, code=None):
        """Also where the account has a second factor, when a code is given: six digits, or a recovery code."""
        try:
            self.session = self.request("login", {"email": email, "password": password})
        except Refusal as refusal:
            if refusal.code != "login.code_needed" or code is None:
                raise
            self.session = self.request("login.code", {"code": code})
        self.token = self.session["token"]
        return self.session

    def prove(self, password, code=""):
        """That the person is still there, for what is refused with proof.needed."""
        self.token = self.request("session.prove", {"password": password, "code": code})["token"]

    def resume(self, token):
        self.session = self.request("resume", {"token": token})
        self.token = token
        return self.session

    def fetch(self, entity, columns, filter=None, sort=(), limit=100, search="", after=b""):
        """One page as (list of dictionaries, cursor of the next page or b"")."""
        reply = self.request("fetch", {
            "entity": entity, "columns": list(columns), "filter": filter, "search": search, "limit": limit,
            "sort": [{"path": path, "descending": descending} for path, descending in sort], "after": after})
        rows = [{"id": uuid.UUID(bytes=identity), "version": version}
                for identity, version in zip(reply["ids"], reply["versions"])]
        for column in reply["columns"]:
            for row, value in zip(rows, column["values"]):
                row[column["path"]] = value
        return rows, reply["next"]

    def count(self, entity, filter=None):
        reply = self.request("fetch", {"entity": entity, "filter": filter,
                                       "aggregates": [{"measure": "count", "path": ""}]})
        return reply["columns"][-1]["values"][0]

    def read(self, entity, identity):
        return self.request("read", {"entity": entity, "id": identity.bytes})

    def save(self, entity, identity, version, changes, request_id=None):
        """The new version. Version 0 creates."""
        reply = self.request("save", {"entity": entity, "id": identity.bytes, "version": version,
                                      "changes": changes}, request_id)
        return reply["records"][0]["version"]

    def save_all(self, saves, archives=(), request_id=None):
        """All or none of (entity, id, version, changes) and (entity, id, version) to put away. The new versions."""
        reply = self.request("save_all", {
            "saves": [{"entity": entity, "id": identity.bytes, "version": version, "changes": changes}
                      for entity, identity, version, changes in saves],
            "archives": [{"entity": entity, "id": identity.bytes, "version": version}
                         for entity, identity, version in archives]}, request_id)
        return [record["version"] for record in reply["records"]]

    def execute(self, act, identity, version, **inputs):
        return self.request(act, {"id": identity.bytes, "version": version, **inputs})

    def follow(self, *entities):
        self.request("subscribe", {"entities": list(entities)})
