"""What belongs together in a line of Chinese: names, numbers with units, words and phrases."""
