import torch

print(bool(torch.tensor([2.0])))
if torch.tensor([1.0, 2.0]) > 0:
    print("never")
