"""What operators and Dinas Sosial are answered."""
