"""The programme of a screen: how long a slide stays, which come in which loop, and which do not."""
