"""A made-up kecamatan lives beside the product: people tell by chat what happens to them, and are compared with it."""
