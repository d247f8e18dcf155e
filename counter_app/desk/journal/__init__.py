"""The journal of the desk: every attempt to change something at UiTPAS, on the disk before it leaves."""
