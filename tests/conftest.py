"""What holds for every property test: the clock does not judge it. Timings: ``congdoan bench``."""

from hypothesis import HealthCheck, settings

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
