from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("storage", "0007_gestionnaires"),
    ]

    operations = [
        migrations.AddField(
            model_name="client",
            name="expires_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name="Allowance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, unique=True)),
                ("spent_until_s", models.FloatField(default=0.0)),
            ],
        ),
    ]
