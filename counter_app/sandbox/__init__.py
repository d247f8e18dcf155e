"""A UiTPAS server and cards on this PC, for practice, demonstration and tests.

It is a process of its own (`process` starts and stops one) that speaks the documented XML over real HTTP on
127.0.0.1, with OAuth 1.0a signatures that are really checked, so that the program cannot tell it from the real
server: the same client code, the same sockets, the same failures. Nothing of it ever leaves this PC.

One request goes through the house in this order:

    http ──> service ──> signatures   who asks? a consumer request or a user access token
                     ──> faults       what was switched on to go wrong, before and after the change
                     ──> calls/*      one module per family of calls: parameters in, XML out
                           ├── rules  what is allowed: pure functions over a world, a person and a moment
                           ├── world  what is so: the data it started with, and the two ledgers that grow (`ledger`)
                           └── forms  what it looks like on the wire
                     ──> record       every request, for those who want to know what was really sent

The world starts from `data` (deterministic for a given moment, everything relative to it) and changes through two
ledgers alone, check-ins and cash-ins: balances, units taken and limits reached are derived from them, so taking a
point and a unit is one append under one lock. The clock is an argument and can be moved. `control` answers under
/sandbox/… in JSON, for tests and for the tray of practice cards.

Where the documentation leaves an answer open, the sandbox picks one, and says so where it does.
"""
