"""What the stories stand on: private servers, generated mails, and a desk to drive. Standard library only."""
