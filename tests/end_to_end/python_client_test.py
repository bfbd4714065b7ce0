#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a server on an empty folder and uses it as a stranger's program would, over the wire alone.

Usage: python_client_test.py REGIE-SERVER
"""
import base64
import hmac
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import regie_client  # noqa: E402

PASSWORD = "tempête de neige sur Lyon 2026"
PROGRAM = sys.argv.pop(1)


class Server:
    """A server with its own PostgreSQL in a folder that goes with it."""

    PEOPLE = {"claire": "support", "hugo": "chef_projet", "karim": "technician", "nadia": "admin"}

    def __init__(self, people=PEOPLE):
        self.folder = tempfile.mkdtemp(prefix="regie-e2e-")
        Path(self.folder).chmod(0o755)  # PostgreSQL runs as another user when the test runs as root
        for name, role in people.items():
            self.add_user(f"{name}@example.org", name.capitalize(), role)

    def start(self, *options):
        self._process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.folder, "--listen", "127.0.0.1:0", *options], stderr=subprocess.PIPE,
            text=True)
        self.fingerprint = self._wait(r"sha256=([0-9A-F:]+)")
        self.port = int(self._wait(r"listening .*port=(\d+)"))
        return self

    def add_user(self, email, name, role):
        subprocess.run([PROGRAM, "user", "add", "--data", self.folder, "--email", email, "--first-name", name,
                        "--last-name", "Test", "--role", role], input=f"{PASSWORD}\n{PASSWORD}\n", text=True, check=True,
                       capture_output=True)

    @property
    def pid(self):
        return self._process.pid

    def _wait(self, pattern):
        for line in self._process.stderr:
            found = re.search(pattern, line)
            if found:
                return found.group(1)
        raise RuntimeError("the server ended before it was ready")

    def send(self, number):
        self._process.send_signal(number)

    def rest_of_log(self):
        return self._process.stderr.read()

    def end(self):
        """Its exit code, negative when a signal killed it."""
        code = self._process.wait(60)
        self._process.stderr.close()
        return code

    def has_database(self):
        return any(Path(self.folder).rglob("postmaster.pid"))

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def stop(self):
        self.send(signal.SIGTERM)
        self._process.stderr.close()
        return self.end()


class PythonClient(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server().start()
        cls.claire = cls.connect("claire@example.org")
        cls.hugo = cls.connect("hugo@example.org")
        nadia = cls.connect("nadia@example.org")
        cls.domain = regie_client.new_id()
        nadia.save("ticket_domain", cls.domain, 0, {"name": "Froid commercial"})
        nadia.close()

    @classmethod
    def tearDownClass(cls):
        for client in (cls.claire, cls.hugo):
            client.close()
        assert cls.server.stop() == 0, "the server did not stop cleanly"
        cls.server.remove()

    @classmethod
    def connect(cls, email):
        client = regie_client.Client("127.0.0.1", cls.server.port, cls.server.fingerprint)
        client.login(email, PASSWORD)
        return client

    def ticket(self, client, title):
        party, ticket = regie_client.new_id(), regie_client.new_id()
        client.save("party", party, 0, {"name": f"Client of {title}", "kind": "company", "is_client": True})
        client.save("ticket", ticket, 0, {"title": title, "domain_id": self.domain.bytes, "client_id": party.bytes})
        return ticket

    @staticmethod
    def code(secret, ahead=0):
        """As RFC 6238 has it."""
        step = struct.pack(">Q", int(time.time()) // 30 + ahead)
        digest = hmac.digest(base64.b32decode(secret), step, "sha1")
        place = digest[-1] & 15
        return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"

    def test_a_second_factor_is_set_up_used_and_reset_at_the_server(self):
        email = "lea@example.org"
        self.server.add_user(email, "Lea", "support")
        lea = self.connect(email)
        secret = lea.request("second_factor.begin", {})["secret"]
        lea.request("second_factor.confirm", {"code": self.code(secret)})
        codes = lea.request("second_factor.codes", {})["codes"]
        self.assertEqual(len(codes), 10)
        other = regie_client.Client("127.0.0.1", self.server.port, self.server.fingerprint)
        for code in (None, self.code(secret)):  # none, and the one that is used
            with self.assertRaises(regie_client.Refusal) as refused:
                other.login(email, PASSWORD, code)
            self.assertEqual(refused.exception.code, "login.code_refused" if code else "login.code_needed")
        other.login(email, PASSWORD, self.code(secret, 1))
        former = other.token
        other.prove(PASSWORD, codes[0])
        self.assertNotEqual(other.token, former)
        self.assertEqual(other.request("second_factor.read", {})["recovery_codes"], 9)

        reset = [PROGRAM, "user", "reset-second-factor", "--data", self.server.folder, "--email", email]
        subprocess.run(reset, check=True, capture_output=True)
        self.assertEqual(other.wait_for("closing")["refusal"]["code"], "session.revoked")
        self.connect(email).close()
        self.assertEqual(subprocess.run(reset, capture_output=True).returncode, 1)  # there is none any more
        for client in (lea, other):
            client.close()

    def test_a_party_and_its_contacts_are_saved_together_or_not_at_all(self):
        party, good, bad = regie_client.new_id(), regie_client.new_id(), regie_client.new_id()
        head = ("party", party, 0, {"name": "Ensemble", "kind": "company", "is_client": True})
        line = ("contact", good, 0, {"party_id": party.bytes, "last_name": "Un"})
        with self.assertRaises(regie_client.Refusal) as refused:
            self.claire.save_all([head, line, ("contact", bad, 0, {"party_id": party.bytes, "last_name": "Deux",
                                                                   "email": "nowhere"})])
        self.assertEqual(refused.exception.code, "records.refused")
        self.assertEqual([(uuid.UUID(bytes=part["record"]), part["issues"][0]["field"])
                          for part in refused.exception.body["parts"]], [(bad, "email")])
        self.assertEqual(self.claire.count("party", {"path": "id", "op": "is", "values": [party.bytes]}), 0)
        self.assertEqual(self.claire.save_all([head, line]), [1, 1])

    def test_a_wrong_certificate_is_refused(self):
        with self.assertRaises(ConnectionError):
            regie_client.Client("127.0.0.1", self.server.port, "00" * 32)

    def test_a_wrong_password_says_nothing_of_the_account(self):
        codes = set()
        for email in ("claire@example.org", "nobody@example.org"):
            stranger = regie_client.Client("127.0.0.1", self.server.port)
            with self.assertRaises(regie_client.Refusal) as refused:
                stranger.login(email, "not the password at all")
            codes.add(refused.exception.code)
            stranger.close()
        self.assertEqual(codes, {"login.refused"})

    def test_logs_in_fetches_saves_acts_and_hears_of_changes(self):
        self.hugo.follow("ticket")
        ticket = self.ticket(self.claire, "Groupe froid en défaut")
        seen = self.hugo.wait_for("changed")["records"]
        self.assertIn(ticket.bytes, [record["id"] for record in seen])

        rows, following = self.hugo.fetch("ticket", ["reference", "title", "status", "client.name"],
                                          filter={"path": "id", "op": "is", "values": [ticket.bytes]})
        self.assertEqual(following, b"")
        self.assertRegex(rows[0]["reference"], r"^TK-\d{4}-\d{5}$")
        self.assertEqual(rows[0]["client.name"], "Client of Groupe froid en défaut")
        self.assertEqual((rows[0]["title"], rows[0]["status"]), ("Groupe froid en défaut", "new"))

        reply = self.hugo.execute("ticket.qualify", ticket, 1)
        self.assertEqual(reply["records"][0]["version"], 2)
        snapshot = self.claire.read("ticket", ticket)
        self.assertEqual(snapshot["fields"]["status"], "qualified")

    def test_a_repeated_request_is_done_once(self):
        ticket = self.ticket(self.claire, "Badge refusé")
        request = regie_client.new_id()
        first = self.claire.request("ticket.qualify", {"id": ticket.bytes, "version": 1}, request)
        again = self.claire.request("ticket.qualify", {"id": ticket.bytes, "version": 1}, request)
        self.assertEqual(first, again)
        with self.assertRaises(regie_client.Refusal) as refused:
            self.claire.request("ticket.qualify", {"id": ticket.bytes, "version": 2}, request)
        self.assertEqual(refused.exception.code, "request.reused")

    def test_refusals_name_what_to_do(self):
        ticket = self.ticket(self.claire, "Portail bloqué")
        with self.assertRaises(regie_client.Refusal) as refused:
            self.claire.execute("ticket.close", ticket, 1)
        self.assertEqual(refused.exception.code, "ticket.transition_refused")
        with self.assertRaises(regie_client.Refusal) as refused:
            self.claire.save("ticket", ticket, 1, {"title": ""})
        self.assertEqual([(issue["code"], issue["field"]) for issue in refused.exception.body["issues"]],
                         [("required", "title")])

    def test_others_fields_merge_and_the_same_field_conflicts(self):
        ticket = self.ticket(self.claire, "Fuite d’eau")
        self.claire.save("ticket", ticket, 1, {"title": "Fuite d’eau, cave"})
        self.assertEqual(self.hugo.save("ticket", ticket, 1, {"priority": "high"}), 3)
        with self.assertRaises(regie_client.Refusal) as refused:
            self.hugo.save("ticket", ticket, 1, {"title": "Fuite d’eau, toit"})
        conflict = refused.exception.body["conflicts"][0]
        self.assertEqual([conflict[side]["value"] for side in ("base", "theirs", "mine")],
                         ["Fuite d’eau", "Fuite d’eau, cave", "Fuite d’eau, toit"])

    def test_what_is_out_of_scope_looks_like_what_does_not_exist(self):
        ticket = self.ticket(self.claire, "Onduleur en by-pass")
        karim = self.connect("karim@example.org")
        answers = []
        for identity in (ticket, uuid.uuid4()):
            with self.assertRaises(regie_client.Refusal) as refused:
                karim.read("ticket", identity)
            answers.append(refused.exception.body)
        self.assertEqual(answers[0], answers[1])
        self.assertEqual(karim.count("ticket"), 0)
        karim.close()

    def test_a_second_server_on_the_folder_is_refused(self):
        for command in (["serve", "--listen", "127.0.0.1:0"], ["demo"]):
            second = subprocess.run([PROGRAM, *command, "--data", self.server.folder], text=True, capture_output=True,
                                    timeout=60)
            self.assertNotEqual(second.returncode, 0)
            self.assertIn(str(self.server.pid), second.stderr)
            self.assertIn(self.server.folder, second.stderr)

    def test_a_session_is_taken_up_again(self):
        first = self.connect("karim@example.org")
        second = regie_client.Client("127.0.0.1", self.server.port)
        self.assertEqual(second.resume(first.token)["email"], "karim@example.org")
        first.close()
        second.close()

    def test_pages_lose_no_row(self):
        for number in range(7):
            self.ticket(self.claire, f"Page {number}")
        whole, after = set(), b""
        while True:
            rows, after = self.claire.fetch("ticket", ["title"], sort=[("title", True)], limit=3, after=after)
            self.assertTrue(whole.isdisjoint(row["id"] for row in rows))
            whole.update(row["id"] for row in rows)
            if not after:
                break
        self.assertEqual(len(whole), self.claire.count("ticket"))


class UnreadLog(unittest.TestCase):
    """Whoever reads the server's standard error has stopped."""

    @classmethod
    def setUpClass(cls):
        cls.server = Server({"claire": "support"})

    @classmethod
    def tearDownClass(cls):
        cls.server.remove()

    def setUp(self):
        self.server.start("--log-level", "debug")
        self.claire = regie_client.Client("127.0.0.1", self.server.port, self.server.fingerprint)
        self.addCleanup(self.claire.close)
        self.claire.login("claire@example.org", PASSWORD)
        # A line of about 150 bytes for each: more than a pipe holds.
        for _ in range(1000):
            self.claire.count("ticket")

    def test_a_clean_stop_writes_what_waited(self):
        self.server.send(signal.SIGTERM)
        while self.server.has_database():  # the last that is stopped
            time.sleep(0.1)
        time.sleep(1)
        log = self.server.rest_of_log()
        self.assertEqual(self.server.end(), 0)
        self.assertEqual(log.count("act=fetch"), 1000)
        self.assertRegex(log.rstrip().split("\n")[-1], " stopped$")

    def test_a_crash_leaves_what_waited(self):
        self.server.send(signal.SIGSEGV)
        log = self.server.rest_of_log()
        self.assertEqual(self.server.end(), -signal.SIGSEGV)
        self.assertEqual(log.count("act=fetch"), 1000)

    def test_a_reader_who_never_comes_back_keeps_nobody(self):
        self.assertEqual(self.claire.count("ticket"), 0)
        begin = time.monotonic()
        self.server.send(signal.SIGTERM)
        self.assertEqual(self.server.end(), 0)
        self.assertLess(time.monotonic() - begin, 20)


if __name__ == "__main__":
    unittest.main(verbosity=2)
