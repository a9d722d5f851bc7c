def share(part, whole):
    assert whole > 0, f"whole must be positive, not {whole}"
    assert part <= whole
    return part / whole

print(share(1, 4), share(0, 1))
print(share(1, -2))
